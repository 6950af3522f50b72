import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ICON_NAMES } from './icons.ts';

test('the file of pictures holds every name, as lucide draws it', async () => {
  const symbols: string[] = [];
  for (const name of ICON_NAMES) {
    const { default: Picture } = (await import(`lucide-react/dist/esm/icons/${name}.mjs`)) as {
      default: FunctionComponent;
    };
    const shapes = renderToStaticMarkup(createElement(Picture)).replace(/^<svg[^>]*>|<\/svg>$/g, '');
    symbols.push(`<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/><\/\w+>/g, '/>')}</symbol>`);
  }
  const file = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24">\n<title>Pictures</title>\n${symbols.join('\n')}\n</svg>\n`;
  await expect(file).toMatchFileSnapshot('icons.svg');
});
