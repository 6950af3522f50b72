/** What a person made, said or gave to read: « votre article », « your talk ». Singular, masculine, folded. */
const WORKS =
  '(article|billet|post|publication|blog|newsletter|talk|conference|presentation|intervention|keynote|atelier|webinaire|podcast|episode|interview|entretien accorde|video|tutoriel|tuto|cours|formation donnee|livre|ouvrage|these|memoire|depot|repo|repository|github|gitlab|librairie|bibliotheque|package|paquet|plugin|module|framework|open source|contribution|pull request|commit|correctif|patch|benchmark|retour d experience|rex|temoignage|tribune|fil|thread|commentaire|reponse sur|question sur|note|analyse|comparatif|demo|side project|projet perso|projet personnel|portfolio|site|application|hackathon|meetup|association|brevet|recommandation|recommandations|certification|prix|nomination|speech|slide|slides|support|decouverte|astuce|demonstration|serie)';
const EN_WORKS =
  '(article|articles|post|posts|blog|newsletter|talk|talks|conference|presentation|keynote|workshop|webinar|podcast|episode|interview|video|videos|tutorial|course|book|thesis|repo|repos|repository|github|library|package|plugin|framework|contribution|contributions|pull request|pr|commits|patch|benchmark|write up|writeup|postmortem|post mortem|case study|thread|comment|comments|answer|answers|demo|side project|portfolio|site|website|hackathon|meetup|patent|paper|slides|piece|essay|rfc|open source|fix|series|notes|guide)';

/** Turns that only make sense said to this one person, folded: they are the reason why (000:36-39). */
export const PERSONAL_PHRASES: readonly string[] = [
  // What they made.
  `votre [tout|premier|dernier|tres bon|bel|beau|super|excellent|recent|petit|long|vieux|ancien] [deux|trois|quatre|cinq|six] [dernier|recent] ${WORKS}`,
  `(lu|vu|relu|revu|ecoute|reecoute|regarde|suivi|utilise|essaye|teste|assiste a|apprecie|aime|decouvert|partage|garde|note|lisant|ecoutant|regardant|suivant|relisant|lecture|tombe sur|tombee sur|retombe sur) … (le|la|l|les|votre|un de vos|une de vos|cet|cette|ce) ${WORKS}`,
  `(le|la|l|les|ce|cet|cette) ${WORKS} … (que vous|dont vous|ou vous|qui vous|de vous|avec votre|par vous)`,
  // What they did or said.
  'ce que vous (avez|racontez|ecrivez|dites|disiez|decrivez|expliquez|montrez|faites|faisiez|avait|aviez|publiez|partagez|ecriviez|racontiez)',
  '(la facon|la maniere|la methode|la rigueur|le soin|l approche|la patience|la demarche) (dont|avec laquelle|avec lequel|que) vous',
  '(comment|pourquoi|quand|lorsque|depuis que|la ou|si bien que) vous (avez|aviez|etes (passe|parti|arrive|reste|devenu|venu|revenu|entre|monte)|etiez|faites|faisiez|teniez|tenez|traitez|gerez|geriez)',
  '(vous|y) (racontez|racontiez|expliquez|expliquiez|decrivez|decriviez|ecrivez|ecriviez|publiez|publiiez|montrez|montriez|defendez|defendiez|parlez|parliez|dites|disiez|contribuez|contribuiez|enseignez|enseigniez|maintenez|mainteniez|relisez|pointez|conseillez|soutenez|plaidez|detaillez|citez|comparez|concluez|evoquez|mentionnez|partagez|indiquez|precisez|signez|recommandez|preferez|regrettez|posez|demontez)',
  'vous (etiez|faisiez|travailliez|cherchiez|animiez|dirigiez|pilotiez|interveniez|encadriez|meniez|utilisiez|aidiez|hesitiez|souhaitiez|vouliez|attendiez|prepariez|commenciez|aviez)',
  'vous (etes|etiez) (passe|parti|arrive|reste|devenu|venu|revenu|entre|monte|l un des|l une des|le seul|la seule|le premier|la premiere|l auteur|l autrice|un des|une des|celui|celle|intervenu|engage|diplome|ancien|implique|benevole|bien place)',
  'vous (codez|dirigez|animez|organisez|encadrez|accompagnez|vivez|habitez|enseignez|coanimez|co organisez|presidez) … (depuis|le|la|les|un|une|chez)',
  // How we come to them.
  '(m|nous) (a|ont|avait|avaient) (parle de vous|parle de votre|conseille de vous|recommande de vous|dit (du bien de vous|que vous|grand bien|beaucoup)|donne votre (nom|contact)|glisse votre nom|cite votre|suggere de vous|oriente vers vous|vante|raconte comment vous|souffle votre nom|signale)',
  '(vous (a|avait|ont) (recommande|cite|mentionne|conseille))',
  '(de la part de|recommande* par|sur (la recommandation|le conseil|les conseils) de|par l intermediaire de|sur recommandation de|grace a)',
  '(votre nom|votre travail) … (revenu|cite|ressorti|apparai*|souffle|glisse|est sorti)',
  'en commun',
  '(ami|amis|amie|amies|contact|contacts|relation|relations|connaissance|connaissances|passion|point|points) commun*',
  '(si j en crois|a en croire)',
  '(a|ont|avait|avoir|ayant) (travaille|etudie|monte|cree|code|collabore|partage|fait|passe|bosse) … avec vous',
  'vous (etiez|avez ete) (ensemble|collegue*|voisin*)',
  '(comme|tout comme|ainsi que) vous [je|j|nous|a|chez]',
  '(nous (etions|avons|avions|sommes) (tous (deux|les deux)|toutes (deux|les deux)|partage|travaille|etudie|fait|frequente|echange|discute|collabore|croise|rencontre|parle|suivi|passe|evoque|convenu|vus|vu))',
  '(nous nous (sommes|etions)|on s est|on s etait)',
  '(notre|de notre|lors de notre|apres notre|depuis notre|suite a notre) [dernier|premier|bref|bel] (echange|conversation|rencontre|discussion|cafe|appel|entretien|dejeuner|promo|ecole|passage|coup de fil|poignee de main)',
  '(vous m (aviez|avez)|m (aviez|avez)) (dit|ecrit|parle|confie|repondu|demande|explique|indique|raconte|propose|signale|conseille)',
  '(meme|memes) (promo|promotion|ecole|universite|fac|labo|laboratoire|equipe|club|association|meetup|formation|village|ville natale|lycee|iut|master)',
  // What happens to them.
  '(felicitation*|bravo|chapeau|toutes mes felicitations)',
  'je … felicite',
  'votre [nouveau|recent|nouvelle|prochain] (arrivee|promotion|nomination|depart|changement de poste|prise de poste|prise de fonction|passage|mutation|reconversion|retour|installation|anniversaire|conge|virage|bascule|migration|demenagement)',
  'votre (nouveau|nouvelle|recent) (poste|role|equipe|fonction|entreprise|vie|mission|projet|titre|aventure)',
  '(anniversaire|premier anniversaire) … (chez|a|dans)',
  '(fete*|fetez|cela fait|ca fait|voila|bientot|depuis) … (ans|annees|mois) (que vous|chez)',
  // What they sent.
  'votre candidature',
  'vous (avez|aviez) (postule|candidate|depose|envoye votre|adresse votre)',
];

export const PERSONAL_PHRASES_EN: readonly string[] = [
  `your [own|first|last|latest|recent|great|excellent|brilliant|short|long|old|two|three|public|internal|open source] [blog|conference|lightning|recent|last|github] ${EN_WORKS}`,
  `(read|saw|watched|reread|listened to|heard|followed|used|tried|attended|enjoyed|loved|reading|watching|listening to|using|shared) … (the|that|your|a|this) ${EN_WORKS} … (you|your)`,
  `(the|that|this) ${EN_WORKS} (you|where you|in which you|about|on how you)`,
  '(what|how|why|when|where|the way|the part where|the bit where|the moment) you (wrote|built|led|gave|moved|migrated|maintain|maintained|shipped|described|explained|explain|describe|did|made|handled|handle|kept|ran|run|took|spent|started|fixed|solved|said|say|tell|told|left|cut|split|chose|argue|argued|dealt|deal|rewrote|designed|talk|talked|approach|approached|teach|debug|debugged|replaced|removed|saved|got)',
  '[and|that|which|as|since|because] you (wrote|built|led|gave|moved|migrated|maintain|maintained|shipped|described|explained|made|handled|kept|ran|spent|started|fixed|solved|said|left|cut|split|chose|argued|rewrote|designed|talked|spoke|taught|debugged|replaced|posted|published|contributed|organised|organized|founded|scaled|took|joined|studied|applied|mentioned|told)',
  'you ve (written|built|led|given|moved|migrated|maintained|shipped|described|spent|been (running|maintaining|writing|working on|leading|building|at)|done|made|kept|run|taken|gone|contributed)',
  'your (work|time|years|move|switch|contribution|contributions|research|stint|migration|take|approach|argument|fix|comment|rewrite|path|journey|jump|decision|experience of|stay|role) (on|at|in|with|from|to|about|of|for|across|as)',
  '(told|spoke to|mentioned to|talked to) (me|us) [so much|a lot|highly] (about|of) (you|your)',
  '(recommended|suggested|mentioned|referred|introduced) (you|your name|that i (write|reach|talk|speak)|i (write|reach|talk|speak|contact))',
  '(recommended|referred|introduced) by',
  '(your name came up|gave me your name|speaks highly of you|passed me your name)',
  'in common',
  '(mutual|common) (friend|friends|contact|contacts|connection|connections|acquaintance)',
  '(worked|studied|built|met|served|taught|shared|sat|trained|wrote|spoke) … with you',
  '(we|both) (met|spoke|talked|chatted|worked|studied|both|crossed|overlapped|shared|graduated)',
  '(our|since our|after our|from our) [last|first|short|brief] (conversation|chat|call|meeting|discussion|exchange|coffee)',
  '(congrats|congratulations|well done|happy (work )anniversary|happy work anniversary)',
  '(like you|same school|same university|fellow|alumni|same team|same meetup)',
  '(your|you) (application|applied)',
  'your new (job|role|position|team|company|title|post)',
  'you (mentioned|told me|said|asked|suggested)',
  '(anniversary|years) (at|with)',
];

/** What somebody's life at work is called: it tells nothing without what follows it. */
export const CAREER_NOUNS = new Set(
  `parcours experience experiences profil expertise maitrise competence competences background pratique usage profile
  skills skillset cv bagage savoir casquette double connaissance linkedin`.split(/\s+/),
);
/** The same, when what follows need not be a name: « votre travail sur la latence ». */
export const WORK_NOUNS = new Set(
  `travail travaux projet projets mission passage reconversion migration refonte approche stage alternance annees annee engagement gout
  interet combat bataille chantier role equipe implication idee choix methode demarche vision lecture regard avis annees mandat
  enquete recherche recherches outil outils experimentation plaidoyer defense phrase remarque point partie paragraphe chapitre`.split(
    /\s+/,
  ),
);

/**
 * What anybody has, or will have in any job: « votre agenda », « votre future équipe », « votre rigueur ». Anything else that is theirs is
 * a detail, when something qualifies it: « votre extension pour comparer des schémas ».
 */
export const ANYBODY_S = new Set(
  `accord adresse age agenda aise aide aisance ambition ambitions appel attention attentes attente avenir avantages autonomie avis bien bonheur
  bonne bureau but calendrier candidature capacite capacites carnet carriere cas charge choix collaboration collegues compte concours confiance
  connaissances contact contacts convenance coordonnees cote creativite curiosite cv dans decision demande developpement dernier diplome direction disponibilite
  disponibilites domaine dossier dynamisme ecoute ecran emploi employeur enthousiasme entourage entreprise entretien environnement epanouissement
  equilibre equipe esprit etat evolution expertise famille fibre fiche fin fonction fonctions formation futur future futurs futures force forces gout
  honnetete humeur idee image implication impression integration interet interlocuteur invitation journee journees lecture lettre lieu lieux linkedin logement
  maitrise manager managers maniere materiel message messages messagerie metier mission missions mobilite moment mot motivation motivations niveau nom nombre
  nouveau nouvelle nouvelles numero objectif objectifs offre opportunite ordinateur page part parcours passion patience perimetre personnalite
  personne phone place point poste postes potentiel preavis preference preferences premier presence pretention pretentions prise prochain
  prochaine prochains prochaines profession professionnalisme profil projet projets promesse proposition propre qualite qualites quotidien
  reactivite recherche recherches recrutement reference references region relecture remuneration rendez reponse reponses reputation reseau
  responsabilite responsabilites ressenti retour reves reve rigueur rythme role route salaire savoir secteur semaine sens serieux service
  silence site situation societe soif soin soiree soutien specialite stack succes suite sujet tache taches talent talents technos technologies
  telephone temperament temps terme titre travail trajet tutelle tour valeur valeurs venue vie ville vision voie volonte vue
  able account application availability back best calendar call career cell choice colleagues company contact convenience current day details
  drive email employer energy enthusiasm expertise family feedback fit friends future goals help hiring home inbox interest job
  journey life line manager message mind mission motivation name needs network new next notice number opinion own passion people phone place
  potential preference preferences price profile questions rate reply response resume role salary search setup side situation skill skills
  skillset soul start strengths success talent talents team teams technical thoughts time title way week work world`.split(
    /\s+/,
  ),
);

/** Past these words, a sentence speaks of the job again: what follows is no detail of the person. */
export const BACK_TO_THE_JOB =
  /^(correspond|match|coll(?:e|ent|era|erait|aient)$|convien|retenu|retien|attir|interess|interpel|seduit|plu$|plait|impress|recherch|cherch|besoin|adequation|semble|parait|poste|offre|opportunit|fit|fits|align|suit|caught|stood|stands|perfect|ideal|role$|mission|entreprise|client|pourrait|serait|seriez|repond|sein$|groupe|societe|souhait|propos|evolu|atout|envie)/;

/** Words that anybody's sentence holds: no detail of the person. */
export const COMMONPLACE = new Set(
  `developpement developpeur developpeuse developer development engineer engineering ingenieur ingenieure informatique domaine domaines secteur
  technologie technologies technique techniques technical web logiciel logiciels software poste postes recherche besoin besoins client clients
  equipe equipes projet projets senior junior confirme experimente lead tech ans annee annees year years experience experiences competence
  competences skills profil profils profile linkedin parfaitement exactement vraiment particulierement tres attention interesse interessant
  interessante interet entreprise entreprises societe marche opportunite mission missions metier metiers domain field industry business
  actuel actuelle current recent solide riche varie divers differents plusieurs notamment significative reussie professionnel professionnelle
  expert expertise specialiste niveau grand grande grands grandes full stack fullstack backend frontend back front end data cloud devops
  digital numerique it esn conseil consultant consultante solution solutions outils environnement environnements contexte contextes role roles
  position team teams great strong solid extensive impressive relevant job work company ecosystem ecosysteme application applications
  programmation code langage langages conception architecture gestion`.split(/\s+/),
);

/** Names of tools of the trade, folded: a hundred thousand people bear them. */
export const TOOLS = new Set(
  `java javascript typescript js ts python php ruby rails go golang rust c c++ c# net dotnet kotlin scala swift objective react angular vue svelte
  node nodejs nest next spring boot hibernate symfony laravel django flask fastapi express aws azure gcp kubernetes k8s docker terraform ansible
  jenkins gitlab github git ci cd sql nosql postgres postgresql mysql oracle mongo mongodb redis elastic elasticsearch kafka rabbitmq spark
  hadoop airflow dbt snowflake databricks bigquery talend powerbi bi tableau linux windows unix html css sass graphql rest api apis agile scrum
  kanban safe devops sre ml ai ia llm sap salesforce cobol android ios flutter iot embedded embarque`.split(
    /\s+/,
  ),
);
