/** Words that carry no content by themselves, French then English, folded. */
const FUNCTION_WORDS = new Set(
  `a ai aie aient ait ainsi alors apres as au aucun aujourd aussi autre autres aux avaient avais avait avant avec avez aviez avoir avons
  beaucoup bien bon c ca car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci comme comment d dans de deja depuis
  des donc dont du elle elles en encore entre es est et etaient etais etait etant ete etes etiez etre eu eux fait faire faut hui il ils j je
  jamais jusqu jusque l la le les leur leurs lors lui m ma mais me meme memes mes mieux moi moins mon n ne ni non nos notre nous on ont or ou
  par parce pas pendant peu peut peux plus plutot pour pourquoi pourrait pourrais pourriez pouvez pouvoir pres puis puisque qu quand que quel
  quelle quelles quels qui quoi s sa sans se sera serait serais seriez serez ses seulement si soit sommes son sont sous suis sur t ta tandis
  te tel telle tes toi ton tous tout toute toutes tres trop tu un une vers voici voila vos votre vous vraiment y etc via
  am an and any are as at be been but by can could did do does don for from had has have he her here him his how i if in into is it its just
  ll me more my no not of on one or our out re she should so some that the their them then there these they this those to too up us ve very
  was we were what when where which who why will with would you your yours`.split(/\s+/),
);

/** Whether a folded word says something: no article, pronoun, auxiliary or single letter. Numbers do. */
export function isContent(folded: string): boolean {
  return /\d/.test(folded) || (folded.length > 1 && !FUNCTION_WORDS.has(folded));
}
