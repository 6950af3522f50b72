/** Text as HTML shows it, inside an element or an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * The colours of the product, light then dark, as plain hexadecimal: mail programs know no others. Programs without a dark mode keep the first;
 * those that turn colours over by themselves find a page that already says it can do both.
 */
const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;background:#fbfaf7;color:#1f232b;font-family:-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;-webkit-text-size-adjust:100%}
.sheet{max-width:600px;margin:0 auto;padding:28px 20px 36px}
.brand{font-size:13px;color:#646973;margin:0 0 18px}
h1{font-family:Georgia,"Times New Roman",serif;font-weight:500;font-size:25px;line-height:1.2;margin:0 0 10px;color:#1f232b}
h2{font-size:13px;font-weight:600;margin:30px 0 2px;padding-bottom:6px;border-bottom:1px solid #e2dfd9;color:#464b55}
p{margin:0 0 14px}
a{color:#00607c}
.lead{font-size:16px}
.button{display:inline-block;background:#00607c;color:#ffffff;text-decoration:none;font-weight:600;font-size:14px;padding:9px 16px;border-radius:6px}
.list{list-style:none;margin:0;padding:0}
.row{margin:0;padding:11px 0;border-bottom:1px solid #eceae5}
.name{font-weight:600;color:#1f232b;text-decoration:none}
.what{color:#464b55}
.why{color:#464b55;font-size:14px}
.how{color:#646973;font-size:13px;margin:2px 0 0}
p.how{margin:14px 0 0}
.foot{margin-top:30px;padding-top:14px;border-top:1px solid #e2dfd9;color:#646973;font-size:12.5px}
@media (prefers-color-scheme:dark){
body{background:#12151a;color:#ebe9e5}
h1,.name{color:#ebe9e5}
h2,.what,.why{color:#b9bbc0;border-color:#33383f}
a{color:#7cc4dd}
.button{background:#7cc4dd;color:#0d2530}
.row{border-color:#282c33}
.brand,.how{color:#989ca4}
.foot{color:#989ca4;border-color:#33383f}
}`;

/**
 * A whole message around its blocks: no picture, nothing fetched, one column that a phone reads without zooming.
 * @param body HTML whose texts went through `escapeHtml`
 */
export function page(locale: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escapeHtml(title)}</title>
<style>${STYLE}
</style>
</head>
<body><div class="sheet"><p class="brand">Relance</p>
${body}
</div></body>
</html>`;
}
