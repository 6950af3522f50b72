import { foldWords, titleSimilarity } from '../campaigns/title-similarity.ts';

type Trades = Readonly<Record<string, RegExp>>;

/** What people do, by the words of their titles. Several may fit: « tech lead data ». */
const TRADES: Trades = {
  DEVELOPMENT:
    /developp|developer|programm|software|logiciel|back ?end|front ?end|full ?stack|\bdev\b|craft|codeu|ingenieur etudes|concepteur|tech lead|lead tech/,
  DATA: /\bdata|\bbi\b|machine learning|\bml\b|\bia\b|\bai\b|scientist|analytics|statistic|decisionnel|\betl\b/,
  OPERATIONS:
    /devops|\bsre\b|reliability|sysadmin|system|infra|cloud|platform|plateforme|reseau|network|\bops\b|kubernetes|exploitation|production/,
  SECURITY: /secur|cyber|pentest|\bsoc\b|ciso|rssi/,
  PRODUCT: /product|\bpo\b|\bpm\b|produit|business analyst|\bamoa\b|\bmoa\b/,
  PROJECT: /chef(?:fe)? de projet|project manager|scrum|agile|delivery|\bpmo\b|directeur de projet/,
  DESIGN: /\bux\b|\bui\b|design|graphi|ergonom/,
  QUALITY: /\bqa\b|\btest|quality|qualite|recette/,
  MANAGEMENT:
    /engineering manager|\bcto\b|\bvp\b|head of|directeur|directrice|\bdsi\b|\bmanager\b|responsable/,
  ARCHITECTURE: /architect/,
  SUPPORT: /support|helpdesk|technicien/,
  SALES: /commercia|sales|account|business develop|vente|avant vente|presales/,
  PEOPLE: /recrut|recruit|\brh\b|\bhr\b|talent|sourc/,
  FINANCE: /comptab|account(?:ing|ant)|financ|controle de gestion|audit/,
  MARKETING: /marketing|communication|content|seo|growth|community/,
};
/** Trades between which people pass every day: no mismatch. */
const NEAR: readonly (readonly string[])[] = [
  ['DEVELOPMENT', 'ARCHITECTURE', 'DATA', 'MANAGEMENT'],
  ['OPERATIONS', 'ARCHITECTURE', 'SECURITY', 'MANAGEMENT', 'SUPPORT'],
  ['PRODUCT', 'PROJECT', 'MANAGEMENT'],
  ['DEVELOPMENT', 'QUALITY'],
  ['SALES', 'MARKETING', 'MANAGEMENT'],
];

/** Languages that one developer moves between; another group is another trade to most. */
const STACKS: Trades = {
  JVM: /\bjava\b|kotlin|scala|spring|\bjvm\b|j2ee|\bjee\b/,
  WEB: /javascript|typescript|\bjs\b|\bts\b|react|angular|\bvue|svelte|node|next/,
  PHP: /\bphp\b|symfony|laravel|drupal|wordpress/,
  DOTNET: /\.net\b|\bdotnet\b|c#|\bnet\b/,
  PYTHON: /python|django|flask|fastapi/,
  NATIVE: /c\+\+|\bc\b|rust|embarqu|embedded|firmware/,
  GO: /\bgo\b|golang/,
  RUBY: /ruby|rails/,
  APPLE: /\bios\b|swift|objective/,
  ANDROID: /android|kotlin/,
  COBOL: /cobol|mainframe/,
  SAP: /\bsap\b|abap/,
};
const LAYERS: Trades = { BACK: /back ?end|\bback\b/, FRONT: /front ?end|\bfront\b|integrat/ };
const BOTH_LAYERS = /full ?stack/;

/**
 * Whether a job is plainly another than a title says (000:27-32): another trade, another family of languages, or the other side of an
 * application. False when either is not understood: doubt leans to silence.
 * @example (« Product Owner », « Développeur Java ») : true. (« Développeuse back-end », « Tech lead Java ») : false.
 */
export function isAnotherTrade(title: string, role: string): boolean {
  if (titleSimilarity(title, role) >= 0.6) return false;
  const [one, other] = [spell(title), spell(role)];
  const [hers, asked] = [read(TRADES, one), read(TRADES, other)];
  if (hers.length > 0 && asked.length > 0) {
    const meets = hers.some((trade) =>
      asked.some(
        (wanted) => wanted === trade || NEAR.some((near) => near.includes(trade) && near.includes(wanted)),
      ),
    );
    if (!meets) return true;
  }
  if (areApart(read(STACKS, one), read(STACKS, other))) return true;
  return !BOTH_LAYERS.test(one + other) && areApart(read(LAYERS, one), read(LAYERS, other));
}

function areApart(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name));
}

function read(names: Trades, title: string): string[] {
  return Object.entries(names).flatMap(([name, pattern]) => (pattern.test(title) ? [name] : []));
}

function spell(title: string): string {
  return foldWords(title);
}
