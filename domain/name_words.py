"""Words that tell a name from a thing, and a mention from another person: what `domain.mentions` reads by."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AMBIGUOUS = _words(
    """
    abel adler admin alba amber angel anker anon anonimo anonym anonyme anonymous anonymus april arm art august
    author autor bach bald bank bar bart bauer baum berg bier bill birch blogger blum blume bob bock boss braun
    brecht brook bruch brunner buch burg busch bär böhm bösch bürger bürgerin chance charity chef christian
    citizen clever cook cruz daisy dawn dean dick diener doc doktor dolly drew duke dunkel eagle eber eck editor
    engel erde ernst esel eule faith fan fasan faust feuer fink fisch fischer flora fluss forster forum frank
    frau freund frisch froh fromm frost fuchs gans gast gastautor geist genie gerber glück gnade gold grace graf
    gras groß grün guest gut guy haas habicht hahn hain hammer hart hase haupt heide heim heinz held hell henne
    herbst herz hill himmel hirsch hirt hoffnung holly holz honey hope horn huber huhn hund hunter info invitado
    invité iris ivy jack jasmin jean job joy june jung junker jäger kaffee kaiser kalt kamp kant karl kater katz
    katze keller kern kind kitty klein klug knecht koch kohl komma kommentator kontakt kopf korn kraft kramer
    kranz kraus krebs kreis krieg krug kuhn kunde kunst kunz kurz könig lamm land lang lange laub lauf laut lech
    lecteur lector leer lehmann lehrer leser leserin licht liebe lilie lily linde linke lust löwe mai mail major
    mama mann mark markt mars mauer maurer maus max may mayer meister melody mensch mercy messer michel mitleser
    moderator mond moos morgen munter mut mutter müller nacht nagel name nebel neu niemand nobel nobody none
    nord norden nova nuss nutzer ocean ochs olive oma opa ost osten otter page papa papst park pat patience
    pearl penny petersilie pfau pfeil pilger pilz pizza pohl post prince pro prof professor prudence rabe rad
    rain ranger rat reader rebell recht redakteur redaktion rein reiter rentner rentnerin rich richter ring
    ritter river rob robin rocky rose rot roth ruby ruhe rüde sand scharf schatz schiller schmidt schmied
    schneider schrank schreiber schulz schulze schuster schwan schwarz schwer schäfer schön see senf silber
    singer skipper sky sommer sonne specht spitz sprung stahl star stark starke stein stella stern still stoll
    stone storch storm strauch strauß student studentin sue summer sunny sänger süden tanne team tell test
    teufel tiger tod tom tony torf traum treu troll tropf uhu ulm unbekannt unknown urban ursus user vater veit
    venus victor viola violet vogel vogt wagner wahl wald weber webmaster weg weide weiß welt west westen wiese
    wild will winter wirt witz wohl wolf wolff wolke wood wunder wurm wächter wähler wählerin zahn zeit zimmer
    zorn zucker zweig
    """
)
"""Names that are also things, qualities, trades or roles (folded only in case): they need a sign."""

GREETINGS = _words(
    """
    bedankt beste bitte bon bonjour bonsoir bravo bye cara caro chapeau cher chers chère ciao congrats cześć dag
    dank danke dear doch droga drogi entschuldige entschuldigung estimada estimado geehrte geehrter genau gern
    gerne glückwunsch gracias grazie gruß grüß grüße hallo hej hello hey hi hoi hola ja kære liebe lieber liebes
    liebste liebster merci moin nein non ok okay oui pardon please querida querido respekt richtig salut servus
    sorry sry stimmt tak thank thanks thx tschüss verzeihung welcome werte werter willkommen
    """
)
"""Before a name they address it; some of the last want a comma too, which is allowed anywhere."""

TITLES = _words(
    """
    diskutant doktor don doña dr dres forist foristin fr frau freund freundin fräulein herr herrn hr kollege
    kollegen kollegin kommentator kommentatorin leser leserin m madam madame mademoiselle meneer mevrouw miss
    mister mitforist mitkommentator mitkommentatorin mme monsieur mr mrs ms nick nutzer nutzerin poster posterin
    prof professor professorin senor senora señor señora signor signora sir sr sra user userin vorposter
    vorredner vorrednerin
    """
)

SAYING = _words(
    """
    a affirme afirma antwortet antwortete argued argues argumentiert argumentierte asked asks behauptet
    behauptete believes bemerkt bemerkte claimed claims cree croit dachte demande denkt dice dijo disait dit
    erklärt erklärte erwähnt erwähnte escribe escribió fand findet fordert forgets fragt fragte gefragt gemeint
    gesagt geschrieben glaubt glaubte ha has hat hatte irrt irrte is kommentiert kommentierte lag liegt means
    meant meinst meint meinte mentioned misses napisał noted pensait pense piensa pisze pointed posted postet
    postete pregunta replied replies respondió répond sagt sagte said says schlägt schreef schreiben schreibt
    schrieb schrijft scritto scrive seems siger skrev skriver suggested suggests thinks thought tiene
    unterstellt vergisst verlinkt verlinkte versteht verwechselt vindt was weiß widersprach widerspricht wirft
    writes wrote zegt zei zitiert zitierte écrit écrivait übersieht
    """
)
"""Right behind a name (a word or two between) they say that it is somebody."""

POINTING = _words(
    """
    a about against als an and as at ausser außer avec bei by comme como con contra contre dank de di dla do e
    et for fra from für gegen i laut like med met mit nach neben o od oder og ohne or ou par para per por pour
    según selon sowie statt tegen than til to und unlike van vom von voor wegen wie with without y z zu zum à
    über
    """
)
"""Prepositions and the like: a name may follow, in no other person's."""

DETERMINERS = _words(
    """
    a alle alte alter am an ans any beim ce ces cette das de dein deine deinen dem den der des det die diese
    diesem diesen dieser dieses drei each een ein eine einem einen einer eines el en erste erster esta este et
    euer eure every fünf ganze ganzer gli große großer gute guter halbe halber her het his hundert i ihr ihre
    ihrem ihren ihrer il im ins jede jedem jeden jeder jedes jene jener jenes kein keine keinem keinen keiner
    kleine kleiner la las le les letzte letzter leur lo los ma manche mancher mehrere mein meine meinem meinen
    meiner mes mi million millionen mon my neue neuer no notre our sa schöne schöner sein seine seinem seinen
    seiner ses some son su ta tausend ten tes that the their these this those to ton tu un una unas une uno unos
    unser unsere unseren viele vier vom votre welche welcher welches wenige your zehn zum zur zwei
    """
)

PRONOUNS = _words(
    """
    aber and but comment da das dass dein deine deinem deinen deiner denn der dich die dir doch du ein eine elle
    er es et he hier how i ich ihnen ihr ihre ihrem ihren ihrer il it ja kein mais man mein nein nicht no nous
    ob oder pero pourquoi qué she sie they tu tú und usted votre vous warum was we wenn wer weshalb what why wie
    wieso wir wo y yes yo you your él
    """
)
"""Written with a capital after a name they are no surname."""

THINGS_SAID = _words(
    """
    anmerkung ansicht antwort antworten argument argumentation argumente ausführungen aussage aussagen
    behauptung beispiel beitrag beiträge beiträgen bemerkung einschätzung einwand einwände erfahrung frage
    fragen haltung hinweis idee kommentar kommentare kommentaren kritik link links meinung position post posting
    postings posts punkt quelle rechnung satz sicht sätze text texte these thesen thread ton vergleich vermutung
    vorschlag vorwurf wort worte zitat zusammenfassung
    """
)
"""Right behind a name without an ending they are its: "Chris Kommentar"."""
