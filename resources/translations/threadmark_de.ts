<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionPalette</name>
    <message>
        <source>A command, an archive or an article</source>
        <translation>Ein Befehl, ein Archiv oder ein Artikel</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Enter does it · first letters of the words are enough · Esc closes</source>
        <translation>Eingabe führt aus · Anfangsbuchstaben der Wörter genügen · Esc schließt</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing found: try fewer letters.</source>
        <translation>Nichts gefunden: Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>“{name}” is not possible now: {why}</source>
        <translation>„{name}“ ist jetzt nicht möglich: {why}</translation>
    </message>
</context>
<context>
    <name>Annotations</name>
    <message>
        <source>how it answers</source>
        <translation>wie er antwortet</translation>
    </message>
    <message>
        <source>the whole article</source>
        <translation>der ganze Artikel</translation>
    </message>
    <message>
        <source>not in the text any more</source>
        <translation>nicht mehr im Text</translation>
    </message>
    <message>
        <source>please check: the text was edited</source>
        <translation>bitte prüfen: Der Text wurde bearbeitet</translation>
    </message>
    <message>
        <source>the whole comment</source>
        <translation>der ganze Kommentar</translation>
    </message>
</context>
<context>
    <name>AnnotationsView</name>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Reply to …</source>
        <translation>Antwortet auf …</translation>
    </message>
    <message>
        <source>Say which comment it answers</source>
        <translation>Angeben, auf welchen Kommentar er antwortet</translation>
    </message>
    <message>
        <source>answers {names}</source>
        <translation>antwortet {names}</translation>
    </message>
    <message>
        <source>Changes this note. Esc goes back.</source>
        <translation>Ändert diese Notiz. Esc führt zurück.</translation>
    </message>
    <message>
        <source>Note on {place}</source>
        <translation>Notiz für {place}</translation>
    </message>
    <message>
        <source>Choose a comment or mark a passage: its tags and notes are shown here.</source>
        <translation>Wählen Sie einen Kommentar oder markieren Sie eine Stelle: Tags und Notizen dazu stehen hier.</translation>
    </message>
    <message>
        <source>Nothing yet on {place}. T tags it, N writes a note.</source>
        <translation>Noch nichts für {place}. T setzt einen Tag, N schreibt eine Notiz.</translation>
    </message>
    <message>
        <source>Write a note …</source>
        <translation>Notiz schreiben …</translation>
    </message>
</context>
<context>
    <name>Archives</name>
    <message>
        <source>There is no archive {name} in the folder {folder}.</source>
        <translation>Im Ordner {folder} gibt es kein Archiv {name}.</translation>
    </message>
    <message>
        <source>Was it moved or written differently? A new, empty one can be made there.</source>
        <translation>Wurde es verschoben oder anders geschrieben? Dort lässt sich ein neues, leeres anlegen.</translation>
    </message>
    <message>
        <source>Make a new archive</source>
        <translation>Neues Archiv anlegen</translation>
    </message>
    <message>
        <source>Do not make one</source>
        <translation>Keines anlegen</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>Archiv öffnen</translation>
    </message>
    <message>
        <source>New archive</source>
        <translation>Neues Archiv</translation>
    </message>
    <message>
        <source>There is already an archive {name}.</source>
        <translation>Es gibt bereits ein Archiv {name}.</translation>
    </message>
    <message>
        <source>Threadmark never writes over an archive. Choose another name, or open this one.</source>
        <translation>Threadmark überschreibt nie ein Archiv. Wählen Sie einen anderen Namen oder öffnen Sie dieses.</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The archive {name} is not there any more.</source>
        <translation>Das Archiv {name} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It was in {folder}. If that is on a drive or in a network, connect it and try again; if the archive was moved, open it from its new place.</source>
        <translation>Es lag in {folder}. Liegt das auf einem Laufwerk oder im Netz, verbinden Sie es und versuchen Sie es erneut; wurde das Archiv verschoben, öffnen Sie es an seinem neuen Ort.</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Threadmark archives (*{suffix})</source>
        <translation>Threadmark-Archive (*{suffix})</translation>
    </message>
</context>
<context>
    <name>Around</name>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Open in a new win&amp;dow …</source>
        <translation>In neuem Fe&amp;nster öffnen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Tour in five steps</source>
        <translation>&amp;Rundgang in fünf Schritten</translation>
    </message>
    <message>
        <source>&amp;Commands …</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Change ke&amp;ys …</source>
        <translation>Tasten ä&amp;ndern …</translation>
    </message>
    <message>
        <source>Keys (in the thread)</source>
        <translation>Tasten (in der Diskussion)</translation>
    </message>
    <message>
        <source>no archive is open</source>
        <translation>kein Archiv ist offen</translation>
    </message>
    <message>
        <source>{name} (is missing)</source>
        <translation>{name} (fehlt)</translation>
    </message>
    <message>
        <source>Take missing ones off the list</source>
        <translation>Fehlende von der Liste nehmen</translation>
    </message>
    <message>
        <source>No other archive was open yet</source>
        <translation>Noch kein anderes Archiv war offen</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>This capture has no article text.</source>
        <translation>Diese Erfassung enthält keinen Artikeltext.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Tags of the article: {names}</source>
        <translation>Tags des Artikels: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more notes</source>
        <translation>
            <numerusform>%Ln weitere Notiz</numerusform>
            <numerusform>%Ln weitere Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quoted by %Ln</source>
        <translation>
            <numerusform>%Ln-mal zitiert</numerusform>
            <numerusform>%Ln-mal zitiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>ArticleCanvas</name>
    <message>
        <source>captured {time}</source>
        <translation>erfasst {time}</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages are quoted in comments.</source>
        <translation>
            <numerusform>%Ln Stelle wird in Kommentaren zitiert.</numerusform>
            <numerusform>%Ln Stellen werden in Kommentaren zitiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quoted by {names}. Click to go there.</source>
        <translation>Zitiert von {names}. Klicken, um dorthin zu gehen.</translation>
    </message>
</context>
<context>
    <name>BrowserBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Address of this page</source>
        <translation>Adresse dieser Seite</translation>
    </message>
    <message>
        <source>Remember &amp;sign-ins</source>
        <translation>&amp;Anmeldungen merken</translation>
    </message>
    <message>
        <source>For this archive, on this computer, outside of the archive&apos;s file.</source>
        <translation>Für dieses Archiv, auf diesem Computer, außerhalb der Archivdatei.</translation>
    </message>
    <message>
        <source>Scroll through the comments and press “load more” until nothing new comes</source>
        <translation>Durch die Kommentare scrollen und „Mehr laden“ drücken, bis nichts Neues mehr kommt</translation>
    </message>
    <message>
        <source>&amp;Capture this</source>
        <translation>Diese Seite &amp;erfassen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Load all</source>
        <translation>Alles &amp;laden</translation>
    </message>
    <message>
        <source>{count} × “load more”</source>
        <translation>{count} × „Mehr laden“</translation>
    </message>
</context>
<context>
    <name>BrowserWindow</name>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>The page could not be opened: {reason}.</source>
        <translation>Die Seite konnte nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <source>Loading what the page holds back …</source>
        <translation>Was die Seite zurückhält, wird geladen …</translation>
    </message>
    <message>
        <source>Taking the page …</source>
        <translation>Seite wird übernommen …</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
</context>
<context>
    <name>CaptureDialog</name>
    <message>
        <source>Capture a discussion</source>
        <translation>Diskussion erfassen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird gestoppt …</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Teach this site …</source>
        <translation>Website anlernen …</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Spalten …</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln discussions</source>
        <translation>
            <numerusform>%Ln Diskussion speichern</numerusform>
            <numerusform>%Ln Diskussionen speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>{step} ({amount} MB)</source>
        <translation>{step} ({amount} MB)</translation>
    </message>
    <message>
        <source>Open in browser …</source>
        <translation>Im Browser öffnen …</translation>
    </message>
</context>
<context>
    <name>CapturePreview</name>
    <message>
        <source>There are no comments yet. The article can be saved without any.</source>
        <translation>Es gibt noch keine Kommentare. Der Artikel lässt sich auch ohne speichern.</translation>
    </message>
</context>
<context>
    <name>CaptureSource</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Copied &amp;text</source>
        <translation>Kopierter &amp;Text</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Address of the article</source>
        <translation>Adresse des Artikels</translation>
    </message>
    <message>
        <source>Choose a file, or drop it here</source>
        <translation>Datei wählen oder hier ablegen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Its address, if known</source>
        <translation>Adresse der Seite, falls bekannt</translation>
    </message>
    <message>
        <source>Copied text</source>
        <translation>Kopierter Text</translation>
    </message>
    <message>
        <source>Select all on the page (Ctrl+A), copy it, and paste it here: article and comments as they stand.</source>
        <translation>Auf der Seite alles auswählen (Strg+A), kopieren und hier einfügen: Artikel und Kommentare, wie sie dastehen.</translation>
    </message>
    <message>
        <source>Allow addresses in the local network</source>
        <translation>Adressen im lokalen Netz zulassen</translation>
    </message>
    <message>
        <source>Open in &amp;browser …</source>
        <translation>Im &amp;Browser öffnen …</translation>
    </message>
    <message>
        <source>Sign in, accept, press “load more” there; then capture what the page shows</source>
        <translation>Dort anmelden, zustimmen, „Mehr laden“ drücken; dann erfassen, was die Seite zeigt</translation>
    </message>
    <message>
        <source>Article and comments are read as the site offers them: one request per second, robots.txt obeyed. Nothing is saved before you have seen it.</source>
        <translation>Artikel und Kommentare werden so gelesen, wie die Website sie anbietet: eine Anfrage pro Sekunde, robots.txt wird beachtet. Gespeichert wird nichts, bevor Sie es gesehen haben.</translation>
    </message>
    <message>
        <source>&amp;Which sites can be read …</source>
        <translation>&amp;Lesbare Websites …</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>All saved pages, exports and tables in a folder</source>
        <translation>Alle gespeicherten Seiten, Exporte und Tabellen eines Ordners</translation>
    </message>
    <message>
        <source>A saved page: in the browser Ctrl+S, “HTML only” is enough. Also MHTML, web archives (WARC, WACZ), exports of WordPress, Disqus, Commento, Remark42 and Isso, answers of Reddit, YouTube and others as JSON, and tables of comments (CSV, JSON Lines). The site is not asked again.</source>
        <translation>Eine gespeicherte Seite: im Browser Strg+S, „nur HTML“ genügt. Auch MHTML, Webarchive (WARC, WACZ), Exporte von WordPress, Disqus, Commento, Remark42 und Isso, Antworten von Reddit, YouTube und anderen als JSON sowie Kommentartabellen (CSV, JSON Lines). Die Website wird nicht noch einmal abgefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Choose one or more files</source>
        <translation>Eine oder mehrere Dateien auswählen</translation>
    </message>
    <message>
        <source>Files that can be read ({endings})</source>
        <translation>Lesbare Dateien ({endings})</translation>
    </message>
    <message>
        <source>Saved pages ({endings})</source>
        <translation>Gespeicherte Seiten ({endings})</translation>
    </message>
    <message>
        <source>Exports and web archives ({endings})</source>
        <translation>Exporte und Webarchive ({endings})</translation>
    </message>
    <message>
        <source>Tables ({endings})</source>
        <translation>Tabellen ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Captures</name>
    <message>
        <source>“{title}” is in the archive already, captured {time}.</source>
        <translation>„{title}“ ist schon im Archiv, erfasst am {time}.</translation>
    </message>
    <message>
        <source>Captured again, it keeps its annotations and shows what changed. A second article begins anew.</source>
        <translation>Erneut erfasst behält der Artikel seine Annotationen und zeigt, was sich geändert hat. Ein zweiter Artikel beginnt von vorn.</translation>
    </message>
    <message>
        <source>As a second article</source>
        <translation>Als zweiter Artikel</translation>
    </message>
    <message>
        <source>Capture again</source>
        <translation>Erneut erfassen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>(without a title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Notiz: {text}</translation>
    </message>
    <message>
        <source>Also tagged: {tags}</source>
        <translation>Auch getaggt: {tags}</translation>
    </message>
    <message>
        <source>answers {author}: {text}</source>
        <translation>antwortet {author}: {text}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Article by {author}</source>
        <translation>Artikel von {author}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Reply link: {author} → {parent}</source>
        <translation>Antwort: {author} → {parent}</translation>
    </message>
</context>
<context>
    <name>Codebook</name>
    <message>
        <source>with those below it: {count}</source>
        <translation>mit denen darunter: {count}</translation>
    </message>
    <message>
        <source>in what is shown: {count}</source>
        <translation>im Gezeigten: {count}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message numerus="yes">
        <source>used %Ln times</source>
        <translation>
            <numerusform>%Ln-mal verwendet</numerusform>
            <numerusform>%Ln-mal verwendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookMenu</name>
    <message>
        <source>New tag …</source>
        <translation>Neuer Tag …</translation>
    </message>
    <message>
        <source>Import a codebook …</source>
        <translation>Codebuch importieren …</translation>
    </message>
    <message>
        <source>Set on what is selected</source>
        <translation>Auf das Gewählte setzen</translation>
    </message>
    <message>
        <source>Show all places</source>
        <translation>Alle Stellen zeigen</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>New tag below it …</source>
        <translation>Neuer Tag darunter …</translation>
    </message>
    <message>
        <source>Memo …</source>
        <translation>Memo …</translation>
    </message>
    <message>
        <source>Merge into …</source>
        <translation>Zusammenführen mit …</translation>
    </message>
    <message>
        <source>Split …</source>
        <translation>Aufteilen …</translation>
    </message>
    <message>
        <source>Recode …</source>
        <translation>Umkodieren …</translation>
    </message>
    <message>
        <source>Archive: offer it no more</source>
        <translation>Archivieren: nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Aus der Ablage zurückholen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Number key</source>
        <translation>Zifferntaste</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Tags below it</source>
        <translation>Tags darunter</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Nach Namen sortieren</translation>
    </message>
    <message>
        <source>Sort by use</source>
        <translation>Nach Häufigkeit sortieren</translation>
    </message>
    <message>
        <source>Give them its colour</source>
        <translation>Ihnen seine Farbe geben</translation>
    </message>
</context>
<context>
    <name>CodebookView</name>
    <message>
        <source>New tag</source>
        <translation>Neuer Tag</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Filter tags</source>
        <translation>Tags filtern</translation>
    </message>
    <message>
        <source>More on the codebook</source>
        <translation>Mehr zum Codebuch</translation>
    </message>
    <message>
        <source>Count only the open article</source>
        <translation>Nur im offenen Artikel zählen</translation>
    </message>
    <message>
        <source>Only tags that are used</source>
        <translation>Nur verwendete Tags</translation>
    </message>
    <message>
        <source>Show archived tags</source>
        <translation>Archivierte Tags zeigen</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alle zuklappen</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Nach Namen sortieren</translation>
    </message>
    <message>
        <source>Sort by use</source>
        <translation>Nach Häufigkeit sortieren</translation>
    </message>
    <message>
        <source>Import a codebook …</source>
        <translation>Codebuch importieren …</translation>
    </message>
    <message>
        <source>Save the codebook as …</source>
        <translation>Codebuch speichern unter …</translation>
    </message>
    <message>
        <source>Print the codebook …</source>
        <translation>Codebuch drucken …</translation>
    </message>
    <message>
        <source>Tags say what a comment or passage is about. Press T on a comment, or start here.</source>
        <translation>Tags sagen, worum es in einem Kommentar oder einer Textstelle geht. Drücken Sie T auf einem Kommentar oder beginnen Sie hier.</translation>
    </message>
    <message>
        <source>Show all tags</source>
        <translation>Alle Tags zeigen</translation>
    </message>
    <message>
        <source>No tag fits “{words}”.</source>
        <translation>Kein Tag passt zu „{words}“.</translation>
    </message>
    <message>
        <source>No tag is shown.</source>
        <translation>Es wird kein Tag gezeigt.</translation>
    </message>
</context>
<context>
    <name>CodebookWork</name>
    <message>
        <source>Remove the tag “{tag}”?</source>
        <translation>Den Tag „{tag}“ entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations lose it</source>
        <translation>
            <numerusform>%Ln Annotation verliert ihn</numerusform>
            <numerusform>%Ln Annotationen verlieren ihn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no other tag</source>
        <translation>
            <numerusform>%Ln davon hat keinen anderen Tag</numerusform>
            <numerusform>%Ln davon haben keinen anderen Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memos go with it</source>
        <translation>
            <numerusform>%Ln Memo geht mit</numerusform>
            <numerusform>%Ln Memos gehen mit</numerusform>
        </translation>
    </message>
    <message>
        <source>{counts}. Undo brings all of it back.</source>
        <translation>{counts}. Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Everywhere in the archive</source>
        <translation>Überall im Archiv</translation>
    </message>
    <message>
        <source>In the open article</source>
        <translation>Im offenen Artikel</translation>
    </message>
    <message numerus="yes">
        <source>On the %Ln marked comments</source>
        <translation>
            <numerusform>Am %Ln markierten Kommentar</numerusform>
            <numerusform>An den %Ln markierten Kommentaren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Codebuch importieren</translation>
    </message>
    <message>
        <source>Codebooks (*.csv *.tsv *.txt *.md *.qdc *.qdpx *.qde)</source>
        <translation>Codebücher (*.csv *.tsv *.txt *.md *.qdc *.qdpx *.qde)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the codebook</source>
        <translation>Codebuch speichern</translation>
    </message>
    <message>
        <source>codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags were written to {path}.</source>
        <translation>
            <numerusform>%Ln Tag wurde nach {path} geschrieben.</numerusform>
            <numerusform>%Ln Tags wurden nach {path} geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coding</name>
    <message>
        <source>the selected passage</source>
        <translation>die ausgewählte Textstelle</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>den Artikel</translation>
    </message>
    <message>
        <source>this comment</source>
        <translation>diesen Kommentar</translation>
    </message>
    <message>
        <source>Use as example for “{tag}”</source>
        <translation>Als Beispiel für „{tag}“ verwenden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Notiz ändern</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of {file}</source>
        <translation>Spalten von {file}</translation>
    </message>
    <message>
        <source>Text of the comment</source>
        <translation>Text des Kommentars</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor/in</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Id of the comment</source>
        <translation>ID des Kommentars</translation>
    </message>
    <message>
        <source>Id of the comment it answers</source>
        <translation>Antwort auf (ID)</translation>
    </message>
    <message>
        <source>Discussion it belongs to</source>
        <translation>Zugehörige Diskussion</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>Titel des Artikels</translation>
    </message>
    <message>
        <source>Address of the article</source>
        <translation>Adresse des Artikels</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Address of the comment</source>
        <translation>Adresse des Kommentars</translation>
    </message>
    <message>
        <source>Address of the author</source>
        <translation>Autor/in: Adresse</translation>
    </message>
    <message>
        <source>Id of the author</source>
        <translation>Autor/in: ID</translation>
    </message>
    <message>
        <source>Computed time</source>
        <translation>Errechnete Zeit</translation>
    </message>
    <message>
        <source>Edited, or when</source>
        <translation>Bearbeitet, oder wann</translation>
    </message>
    <message>
        <source>Votes for it</source>
        <translation>Stimmen dafür</translation>
    </message>
    <message>
        <source>Votes against it</source>
        <translation>Stimmen dagegen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Level in the tree</source>
        <translation>Ebene im Baum</translation>
    </message>
    <message>
        <source>If the table has it</source>
        <translation>Falls die Tabelle es enthält</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Erste Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>Die Tabelle</translation>
    </message>
    <message>
        <source>Load …</source>
        <translation>Laden …</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep and use</source>
        <translation>Merken und verwenden</translation>
    </message>
    <message>
        <source>Say which column is what. Columns without a role are not read; e-mail and IP addresses never are. Threadmark remembers it for tables with the same columns.</source>
        <translation>Geben Sie an, welche Spalte was enthält. Spalten ohne Rolle werden nicht gelesen, E-Mail- und IP-Adressen niemals. Threadmark merkt sich die Angaben für Tabellen mit denselben Spalten.</translation>
    </message>
    <message>
        <source>{discussions} with {comments}</source>
        <translation>{discussions}, {comments}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln discussions</source>
        <translation>
            <numerusform>%Ln Diskussion</numerusform>
            <numerusform>%Ln Diskussionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>The longest one: {author} with an author, {dated} with a date, {answers} that answer another</source>
        <translation>Die längste: {author} mit Autor/in, {dated} mit Datum, {answers} als Antwort auf andere</translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation>Zuordnung laden</translation>
    </message>
    <message>
        <source>Mappings (*.json);;All files (*)</source>
        <translation>Zuordnungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Zuordnung speichern</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>Zuordnungen (*.json)</translation>
    </message>
    <message>
        <source>The mapping is in {file}.</source>
        <translation>Die Zuordnung liegt in {file}.</translation>
    </message>
</context>
<context>
    <name>CommentFacts</name>
    <message>
        <source>About this comment</source>
        <translation>Über diesen Kommentar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>CommentRow</name>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>tagged</source>
        <translation>getaggt</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Comparison of two captures</source>
        <translation>Vergleich zweier Erfassungen</translation>
    </message>
    <message>
        <source>The article was edited</source>
        <translation>Der Artikel wurde bearbeitet</translation>
    </message>
    <message>
        <source>Change before ([)</source>
        <translation>Vorige Änderung ([)</translation>
    </message>
    <message>
        <source>Next change (])</source>
        <translation>Nächste Änderung (])</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>{first} → {second}</source>
        <translation>{first} → {second}</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>nichts hat sich geändert</translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>What may be meant</source>
        <translation>Was gemeint sein könnte</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Find a discussion</source>
        <translation>Diskussion suchen</translation>
    </message>
    <message>
        <source>One that is chosen is shown before it is saved. Several (Ctrl+A takes all) are saved one after the other; what is not certain is left for you to look at.</source>
        <translation>Ist nur eine ausgewählt, wird sie vor dem Speichern gezeigt. Mehrere (Strg+A wählt alle) werden nacheinander gespeichert; was nicht sicher ist, bleibt für Sie zum Prüfen liegen.</translation>
    </message>
    <message>
        <source>Discussions in the file</source>
        <translation>Diskussionen in der Datei</translation>
    </message>
    <message numerus="yes">
        <source>%Ln discussions</source>
        <translation>
            <numerusform>%Ln Diskussion</numerusform>
            <numerusform>%Ln Diskussionen</numerusform>
        </translation>
    </message>
    <message>
        <source>{discussions} with {comments}</source>
        <translation>{discussions}, {comments}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {contents}</source>
        <translation>{file}: {contents}</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>zu prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln fehlt</numerusform>
            <numerusform>%Ln fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>in the archive already</source>
        <translation>schon im Archiv</translation>
    </message>
    <message>
        <source>no comments</source>
        <translation>keine Kommentare</translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation>fehlgeschlagen: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln discussions saved</source>
        <translation>
            <numerusform>%Ln Diskussion gespeichert</numerusform>
            <numerusform>%Ln Diskussionen gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the archive already</source>
        <translation>
            <numerusform>%Ln schon im Archiv</numerusform>
            <numerusform>%Ln schon im Archiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need a look</source>
        <translation>
            <numerusform>%Ln zu prüfen</numerusform>
            <numerusform>%Ln zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without comments</source>
        <translation>
            <numerusform>%Ln ohne Kommentare</numerusform>
            <numerusform>%Ln ohne Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Copy the citation</source>
        <translation>Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Kopiert: {text}</translation>
    </message>
    <message>
        <source>German (DIN ISO 690)</source>
        <translation>Deutsch (DIN ISO 690)</translation>
    </message>
    <message>
        <source>Capture again</source>
        <translation>Erneut erfassen</translation>
    </message>
    <message>
        <source>Capture all {count} of {site} again</source>
        <translation>Alle {count} von {site} erneut erfassen</translation>
    </message>
    <message>
        <source>What changed …</source>
        <translation>Was sich geändert hat …</translation>
    </message>
    <message>
        <source>Watch …</source>
        <translation>Beobachten …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations go with it. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln Annotation wird mitgelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%Ln Annotationen werden mitgelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “{title}” from the archive?</source>
        <translation>„{title}“ aus dem Archiv löschen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong that nobody expected.</source>
        <translation>Es ist ein unerwarteter Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>Everything that you did up to here is saved. You can go on, or start Threadmark anew.</source>
        <translation>Alles, was Sie bis hierher getan haben, ist gespeichert. Sie können weiterarbeiten oder Threadmark neu starten.</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>Der Bericht steht in {file}.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>The site {site}</source>
        <translation>Die Website {site}</translation>
    </message>
    <message>
        <source>The open article: {title}</source>
        <translation>Der geöffnete Artikel: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits of “{query}”</source>
        <translation>
            <numerusform>%Ln Treffer für „{query}“</numerusform>
            <numerusform>%Ln Treffer für „{query}“</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample {number}</source>
        <translation>Stichprobe {number}</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>removed by the site</source>
        <translation>von der Seite entfernt</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>anderer Name</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>back again</source>
        <translation>wieder da</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>Alle %Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>This article: “{title}”</source>
        <translation>Dieser Artikel: „{title}“</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Name nobody: labels in place of names, also inside texts and notes</source>
        <translation>Niemanden nennen: Kürzel statt Namen, auch in Texten und Notizen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>exact times</source>
        <translation>genaue Zeiten</translation>
    </message>
    <message>
        <source>times to the day</source>
        <translation>Zeiten auf den Tag</translation>
    </message>
    <message>
        <source>times to the month</source>
        <translation>Zeiten auf den Monat</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Replace the export that is in this folder</source>
        <translation>Den Export in diesem Ordner ersetzen</translation>
    </message>
    <message>
        <source>Preview of comments.csv</source>
        <translation>Vorschau von comments.csv</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>The first rows of comments.csv</source>
        <translation>Die ersten Zeilen von comments.csv</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Export into the folder</source>
        <translation>In den Ordner exportieren</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Search all articles</source>
        <translation>Alle Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Search this site</source>
        <translation>Diese Website durchsuchen</translation>
    </message>
    <message>
        <source>Search this article</source>
        <translation>Diesen Artikel durchsuchen</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Search all articles</source>
        <translation>Alle Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Notes and history</source>
        <translation>Notizen und Verlauf</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>“{command}” is not possible just now: {why}.</source>
        <translation>„{command}“ ist gerade nicht möglich: {why}.</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help — Threadmark</source>
        <translation>Hilfe — Threadmark</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>No page says that. Try one word less.</source>
        <translation>Das steht auf keiner Seite. Versuchen Sie es mit einem Wort weniger.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The beginning: nothing tagged or written</source>
        <translation>Der Anfang: nichts getaggt oder geschrieben</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Click a step, or press Enter, to go back or forward to it.</source>
        <translation>Klick oder Eingabe auf einem Schritt führt zu ihm zurück oder vor.</translation>
    </message>
    <message>
        <source>Nothing was done yet. Each tag, note and change of the codebook is listed here.</source>
        <translation>Noch nichts getan. Jeder Tag, jede Notiz und jede Änderung am Codebuch wird hier aufgeführt.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>HuePicker</name>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>rust</source>
        <translation>Rostrot</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>Rosa</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a codebook</source>
        <translation>Codebuch importieren</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>In this archive</source>
        <translation>In diesem Archiv</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>&amp;Replace definitions that differ from those in the file</source>
        <translation>Abweichende Definitionen durch die der Datei &amp;ersetzen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{file}: nothing is removed, and all of it is one step that can be undone.</source>
        <translation>{file}: Es wird nichts entfernt, und alles ist ein Schritt, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Tags in the file</source>
        <translation>Tags in der Datei</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln gleich</numerusform>
            <numerusform>%Ln gleich</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a codebook: {summary}</source>
        <translation>Codebuch importieren: {summary}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>when to use</source>
        <translation>Verwenden, wenn</translation>
    </message>
    <message>
        <source>when not</source>
        <translation>Nicht verwenden, wenn</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>{field} replaced</source>
        <translation>{field} ersetzt</translation>
    </message>
    <message>
        <source>{field} added</source>
        <translation>{field} ergänzt</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message numerus="yes">
        <source>%Ln comments were exported to {folder}.</source>
        <translation>
            <numerusform>%Ln Kommentar wurde nach {folder} exportiert.</numerusform>
            <numerusform>%Ln Kommentare wurden nach {folder} exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Back up the archive</source>
        <translation>Archiv sichern</translation>
    </message>
    <message>
        <source>Threadmark archives (*{suffix})</source>
        <translation>Threadmark-Archive (*{suffix})</translation>
    </message>
    <message>
        <source>A verified copy is in {path}.</source>
        <translation>Eine geprüfte Kopie liegt in {path}.</translation>
    </message>
    <message>
        <source>An archive as JSON Lines</source>
        <translation>Ein Archiv als JSON Lines</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>The archive to make of it</source>
        <translation>Das Archiv, das daraus wird</translation>
    </message>
    <message>
        <source>The archive is whole: structure and all checksums are right.</source>
        <translation>Das Archiv ist unversehrt: Struktur und alle Prüfsummen stimmen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged places were found. The first: {first}</source>
        <translation>
            <numerusform>%Ln beschädigte Stelle wurde gefunden: {first}</numerusform>
            <numerusform>%Ln beschädigte Stellen wurden gefunden. Die erste: {first}</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not write to this file any more; go back to a backup.</source>
        <translation>Schreiben Sie nicht mehr in diese Datei; kehren Sie zu einer Sicherung zurück.</translation>
    </message>
</context>
<context>
    <name>KeysEditor</name>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>Hier die neue Taste drücken</translation>
    </message>
    <message>
        <source>The new key: press it</source>
        <translation>Die neue Taste: drücken Sie sie</translation>
    </message>
    <message>
        <source>Keep the present key as well</source>
        <translation>Die jetzige Taste auch behalten</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Von dort übernehmen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>All defaults</source>
        <translation>Alle auf Standard</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This key cannot be changed.</source>
        <translation>Diese Taste lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>{name}: {keys}, fixed</source>
        <translation>{name}: {keys}, fest</translation>
    </message>
    <message>
        <source>{name}: {keys}, changed</source>
        <translation>{name}: {keys}, geändert</translation>
    </message>
    <message>
        <source>{name}: {keys}</source>
        <translation>{name}: {keys}</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>Choose a command above</source>
        <translation>Wählen Sie oben einen Befehl</translation>
    </message>
    <message>
        <source>Acts in the texts, so a letter alone is possible.</source>
        <translation>Wirkt in den Texten, darum genügt ein Buchstabe allein.</translation>
    </message>
    <message>
        <source>{key} belongs to “{name}”. Enter takes it from there.</source>
        <translation>{key} gehört zu „{name}“. Eingabe übernimmt sie von dort.</translation>
    </message>
    <message>
        <source>{key} is the key of “{name}” now.</source>
        <translation>{key} ist jetzt die Taste von „{name}“.</translation>
    </message>
    <message>
        <source>This is not a key that can be used.</source>
        <translation>Diese Taste lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>{key} alone writes a sign where one types. Hold Ctrl, or use a function key.</source>
        <translation>{key} allein schreibt ein Zeichen, wo man tippt. Halten Sie Strg dazu, oder nehmen Sie eine Funktionstaste.</translation>
    </message>
    <message>
        <source>{key} opens a menu. Hold Ctrl instead.</source>
        <translation>{key} öffnet ein Menü. Halten Sie stattdessen Strg.</translation>
    </message>
    <message>
        <source>{key} writes a sign on many keyboards. Hold Ctrl and Shift instead.</source>
        <translation>{key} schreibt auf vielen Tastaturen ein Zeichen. Halten Sie stattdessen Strg und Umschalt.</translation>
    </message>
    <message>
        <source>{key} moves, selects or writes everywhere, so it stays what it is.</source>
        <translation>{key} bewegt, wählt aus oder schreibt überall und bleibt darum, was es ist.</translation>
    </message>
    <message>
        <source>All keys are as they came.</source>
        <translation>Alle Tasten sind wieder, wie sie waren.</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Tasten importieren</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}</source>
        <translation>{file} lässt sich nicht lesen: {why}</translation>
    </message>
    <message>
        <source>{file} is not a file of keys. Nothing was changed.</source>
        <translation>{file} ist keine Tastendatei. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands have keys of their own now.</source>
        <translation>
            <numerusform>%Ln Befehl hat jetzt eine eigene Taste.</numerusform>
            <numerusform>%Ln Befehle haben jetzt eigene Tasten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not possible: {keys}</source>
        <translation>Nicht möglich: {keys}</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Tasten exportieren</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>{file} lässt sich nicht schreiben: {why}</translation>
    </message>
    <message>
        <source>The keys are in {file}.</source>
        <translation>Die Tasten stehen in {file}.</translation>
    </message>
    <message>
        <source>Files of keys (*.json)</source>
        <translation>Tastendateien (*.json)</translation>
    </message>
</context>
<context>
    <name>KeysHelp</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Taste oder Funktion suchen</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation>Tasten ändern …</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Site not known</source>
        <translation>Website unbekannt</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} annotated</source>
        <translation>{number} annotiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln fehlt</numerusform>
            <numerusform>%Ln fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Captured {when}</source>
        <translation>Erfasst: {when}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln ungelesen</numerusform>
            <numerusform>%Ln ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>{read} of {all} read</source>
        <translation>{read} von {all} gelesen</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Find articles</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>No articles yet.</source>
        <translation>Noch keine Artikel.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>Link to</source>
        <translation>Verlinken mit</translation>
    </message>
</context>
<context>
    <name>LoginPanel</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Remember it in this computer&apos;s keyring</source>
        <translation>Im Schlüsselbund dieses Computers merken</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Your key stays on this computer and is sent to {host} only. It is not kept in the archive.</source>
        <translation>Ihr Schlüssel bleibt auf diesem Computer und wird nur an {host} gesendet. Im Archiv wird er nicht gespeichert.</translation>
    </message>
    <message>
        <source>Sign in at {host}. WordPress makes application passwords under Users › Profile; your usual password is not needed, and you can take it back there at any time.</source>
        <translation>Melden Sie sich bei {host} an. WordPress erstellt Anwendungspasswörter unter Benutzer › Profil; Ihr übliches Passwort wird nicht gebraucht, und Sie können das Anwendungspasswort dort jederzeit widerrufen.</translation>
    </message>
    <message>
        <source>The author of this post has given it a password. It is used for this capture only.</source>
        <translation>Dieser Beitrag ist mit einem Beitragspasswort geschützt. Es wird nur für diese Erfassung verwendet.</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This comment answers no other one, so there is no reply link to tag.</source>
        <translation>Dieser Kommentar antwortet auf keinen anderen, also gibt es keine Antwortbeziehung zu taggen.</translation>
    </message>
    <message>
        <source>Copied: {link}</source>
        <translation>Kopiert: {link}</translation>
    </message>
    <message>
        <source> (reading only)</source>
        <translation> (nur zum Lesen)</translation>
    </message>
    <message>
        <source>The discussion is saved in the archive.</source>
        <translation>Die Diskussion ist im Archiv gespeichert.</translation>
    </message>
    <message>
        <source>This archive is open for reading only. Close the other program that uses it, or copy it to a folder that you may write to, and open it again.</source>
        <translation>Dieses Archiv ist nur zum Lesen geöffnet. Schließen Sie das andere Programm, das es benutzt, oder kopieren Sie es in einen beschreibbaren Ordner, und öffnen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>Memos</name>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>{here} was split off {there}</source>
        <translation>{here} wurde abgeteilt von {there}</translation>
    </message>
    <message>
        <source>A comment of {name} was joined with {there}</source>
        <translation>Ein Kommentar von {name} wurde verbunden mit {there}</translation>
    </message>
    <message>
        <source>{here} is no comment</source>
        <translation>{here} ist kein Kommentar</translation>
    </message>
    <message>
        <source>{here} answers the article</source>
        <translation>{here} antwortet dem Artikel</translation>
    </message>
    <message>
        <source>{here} answers {there}</source>
        <translation>{here} antwortet {there}</translation>
    </message>
    <message>
        <source>{name} ({number})</source>
        <translation>{name} ({number})</translation>
    </message>
    <message>
        <source>A comment: its number, its author or its words</source>
        <translation>Ein Kommentar: Nummer, Name oder Wörter daraus</translation>
    </message>
    <message>
        <source>Whom it answers: a name</source>
        <translation>Wem er antwortet: ein Name</translation>
    </message>
    <message>
        <source>What it answers was not captured.</source>
        <translation>Worauf er antwortet, wurde nicht erfasst.</translation>
    </message>
    <message>
        <source>Whom it answers is guessed from the page&apos;s looks.</source>
        <translation>Wem er antwortet, ist nach dem Aussehen der Seite geraten.</translation>
    </message>
    <message>
        <source>The site may show no deeper replies: perhaps it answers one beside it.</source>
        <translation>Die Website zeigt vielleicht keine tieferen Antworten: Womöglich antwortet er einem daneben.</translation>
    </message>
    <message>
        <source>{name} answers …</source>
        <translation>{name} antwortet …</translation>
    </message>
    <message>
        <source>The comment is moved.</source>
        <translation>Der Kommentar ist umgehängt.</translation>
    </message>
    <message>
        <source>It does not count as a comment.</source>
        <translation>Er zählt nicht als Kommentar.</translation>
    </message>
    <message>
        <source>Select the first words of the second part (I shows a caret); then it can be split off there.</source>
        <translation>Markieren Sie die ersten Wörter des zweiten Teils (I zeigt eine Schreibmarke); dort kann er dann abgeteilt werden.</translation>
    </message>
    <message>
        <source>The comment is split. What was captured is kept.</source>
        <translation>Der Kommentar ist geteilt. Das Erfasste bleibt erhalten.</translation>
    </message>
    <message>
        <source>It answers the first part</source>
        <translation>Er antwortet dem ersten Teil</translation>
    </message>
    <message>
        <source>The second part answers the first one.</source>
        <translation>Der zweite Teil antwortet dem ersten.</translation>
    </message>
    <message>
        <source>There is no comment above this one.</source>
        <translation>Über diesem Kommentar steht keiner.</translation>
    </message>
    <message>
        <source>The comment goes on in that of {name}. What was captured is kept.</source>
        <translation>Der Kommentar geht in dem von {name} weiter. Das Erfasste bleibt erhalten.</translation>
    </message>
    <message>
        <source>The comment of {name} is joined with …</source>
        <translation>Der Kommentar von {name} wird verbunden mit …</translation>
    </message>
    <message>
        <source>The comments are joined.</source>
        <translation>Die Kommentare sind verbunden.</translation>
    </message>
    <message>
        <source>It is as it was captured.</source>
        <translation>Er ist wieder so, wie er erfasst wurde.</translation>
    </message>
    <message>
        <source>The mending is taken back.</source>
        <translation>Die Korrektur ist zurückgenommen.</translation>
    </message>
    <message>
        <source>Whom {name} answers</source>
        <translation>Wem {name} antwortet</translation>
    </message>
    <message>
        <source>The comment answers {names}.</source>
        <translation>Der Kommentar antwortet {names}.</translation>
    </message>
    <message>
        <source>Nobody is said any more to be answered.</source>
        <translation>Es ist nicht mehr vermerkt, wem er antwortet.</translation>
    </message>
    <message>
        <source>{number} · {name}</source>
        <translation>{number} · {name}</translation>
    </message>
    <message>
        <source>It answers no other comment, but the article.</source>
        <translation>Er antwortet keinem anderen Kommentar, sondern dem Artikel.</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>Der Artikel</translation>
    </message>
    <message>
        <source>the comment above</source>
        <translation>der Kommentar darüber</translation>
    </message>
    <message>
        <source>not in this thread</source>
        <translation>nicht in dieser Diskussion</translation>
    </message>
    <message>
        <source>Somebody who does not write here: “{name}”</source>
        <translation>Jemand, der hier nicht schreibt: „{name}“</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>wie getippt</translation>
    </message>
    <message>
        <source>addressed with @</source>
        <translation>mit @ angesprochen</translation>
    </message>
    <message>
        <source>greeted</source>
        <translation>begrüßt</translation>
    </message>
    <message>
        <source>addressed by name</source>
        <translation>mit Namen angesprochen</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>zitiert</translation>
    </message>
    <message>
        <source>mentioned</source>
        <translation>erwähnt</translation>
    </message>
</context>
<context>
    <name>MendingsDialog</name>
    <message>
        <source>What was mended</source>
        <translation>Was korrigiert wurde</translation>
    </message>
    <message>
        <source>What was mended, newest first</source>
        <translation>Was korrigiert wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Nothing is mended here. “Reply to …”, “Split here” and “Join with the one above” put right what a page did not show.</source>
        <translation>Hier ist nichts korrigiert. „Antwortet auf …“, „Hier teilen“ und „Mit dem darüber verbinden“ berichtigen, was eine Seite nicht zeigt.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What was captured is kept beside it, and exported with it. Taking back can be undone.</source>
        <translation>Das Erfasste bleibt daneben erhalten und wird mit exportiert. Das Zurücknehmen lässt sich rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mendings</source>
        <translation>
            <numerusform>%Ln Korrektur</numerusform>
            <numerusform>%Ln Korrekturen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archiv</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Coding</source>
        <translation>&amp;Codieren</translation>
    </message>
    <message>
        <source>Put the &amp;thread right</source>
        <translation>&amp;Diskussion berichtigen</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Order of the thread</source>
        <translation>&amp;Reihenfolge der Diskussion</translation>
    </message>
    <message>
        <source>&amp;Levels</source>
        <translation>&amp;Ebenen</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>no archive is open</source>
        <translation>kein Archiv ist offen</translation>
    </message>
    <message>
        <source>open for reading only</source>
        <translation>nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>there is no article yet</source>
        <translation>noch gibt es keinen Artikel</translation>
    </message>
    <message>
        <source>no article is open</source>
        <translation>kein Artikel ist offen</translation>
    </message>
    <message>
        <source>nothing was visited before</source>
        <translation>vorher wurde nichts besucht</translation>
    </message>
    <message>
        <source>nothing lies ahead</source>
        <translation>weiter vorn liegt nichts</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge the tag “{tag}”</source>
        <translation>Tag „{tag}“ zusammenführen</translation>
    </message>
    <message>
        <source>What carries “{tag}” will carry the tag that you choose here. “{tag}” is gone then.</source>
        <translation>Was „{tag}“ trägt, trägt dann den Tag, den Sie hier wählen. „{tag}“ gibt es danach nicht mehr.</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Zusammenführen mit</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No tag fits.</source>
        <translation>Kein Tag passt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations get “{target}” instead of “{tag}”.</source>
        <translation>
            <numerusform>%Ln Annotation bekommt „{target}“ statt „{tag}“.</numerusform>
            <numerusform>%Ln Annotationen bekommen „{target}“ statt „{tag}“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have both and keep one.</source>
        <translation>
            <numerusform>%Ln davon hat beide und behält einen.</numerusform>
            <numerusform>%Ln davon haben beide und behalten einen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags below it come along.</source>
        <translation>
            <numerusform>%Ln Tag darunter kommt mit.</numerusform>
            <numerusform>%Ln Tags darunter kommen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these meet a tag of the same name and become one with it.</source>
        <translation>
            <numerusform>%Ln davon trifft auf einen Tag gleichen Namens und wird eins mit ihm.</numerusform>
            <numerusform>%Ln davon treffen auf Tags gleichen Namens und werden eins mit ihnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Definitions and memos are joined. Undo takes all of it back.</source>
        <translation>Definitionen und Memos werden verbunden. Rückgängig nimmt alles zurück.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>&quot;{text}&quot; is not a web address.</source>
        <translation>„{text}“ ist keine Webadresse.</translation>
    </message>
    <message>
        <source>({what})</source>
        <translation>({what})</translation>
    </message>
    <message>
        <source>A codebook is a CSV with a column “tag”, a list with one tag in each line, or a QDC file.</source>
        <translation>Ein Codebuch ist eine CSV-Datei mit einer Spalte „tag“, eine Liste mit einem Tag je Zeile oder eine QDC-Datei.</translation>
    </message>
    <message>
        <source>A coder needs a name.</source>
        <translation>Beim Codieren wird ein Name gebraucht.</translation>
    </message>
    <message>
        <source>A comment cannot answer itself or one of its own replies.</source>
        <translation>Ein Kommentar kann nicht sich selbst oder einer eigenen Antwort antworten.</translation>
    </message>
    <message>
        <source>A comment cannot be joined with itself.</source>
        <translation>Ein Kommentar kann nicht mit sich selbst verbunden werden.</translation>
    </message>
    <message>
        <source>A feed holds only the newest comments: older ones may be missing.</source>
        <translation>Ein Feed enthält nur die neuesten Kommentare: Ältere können fehlen.</translation>
    </message>
    <message>
        <source>A further page of comments could not be read: {reason}</source>
        <translation>Eine weitere Kommentarseite konnte nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>A further page of comments was not read.</source>
        <translation>Eine weitere Kommentarseite wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>A mapping does not have “{word}”.</source>
        <translation>„{word}“ gibt es in einer Zuordnung nicht.</translation>
    </message>
    <message>
        <source>A page wanted to open a window by itself. It was refused.</source>
        <translation>Eine Seite wollte von sich aus ein Fenster öffnen. Das wurde verweigert.</translation>
    </message>
    <message>
        <source>A page wanted to open an address in the local network. It was refused.</source>
        <translation>Eine Seite wollte eine Adresse im lokalen Netz öffnen. Das wurde verweigert.</translation>
    </message>
    <message>
        <source>A page wanted to open an address that is not on the web. It was refused.</source>
        <translation>Eine Seite wollte eine Adresse öffnen, die nicht im Web liegt. Das wurde verweigert.</translation>
    </message>
    <message>
        <source>A page wanted to save a file here. It was refused.</source>
        <translation>Eine Seite wollte hier eine Datei speichern. Das wurde verweigert.</translation>
    </message>
    <message>
        <source>A pause, so as not to burden {host}.</source>
        <translation>Eine Pause, um {host} nicht zu belasten.</translation>
    </message>
    <message>
        <source>A recipe does not have “{word}”.</source>
        <translation>„{word}“ gibt es in einem Rezept nicht.</translation>
    </message>
    <message>
        <source>A recipe needs the page itself, not its copied text.</source>
        <translation>Ein Rezept braucht die Seite selbst, nicht ihren kopierten Text.</translation>
    </message>
    <message>
        <source>A row refers to one that is not there.</source>
        <translation>Eine Zeile verweist auf eine, die es nicht gibt.</translation>
    </message>
    <message>
        <source>A sample has at least one.</source>
        <translation>Eine Stichprobe hat mindestens eins.</translation>
    </message>
    <message>
        <source>A sample has at most {count}.</source>
        <translation>Eine Stichprobe hat höchstens {count}.</translation>
    </message>
    <message>
        <source>A saved page is read without asking the site.</source>
        <translation>Eine gespeicherte Seite wird gelesen, ohne die Website abzufragen.</translation>
    </message>
    <message>
        <source>A saved search needs a name and something to search for.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen und etwas, wonach gesucht wird.</translation>
    </message>
    <message>
        <source>A script loads further comments while one reads; they are not in this file.</source>
        <translation>Ein Skript lädt beim Lesen weitere Kommentare nach; sie fehlen in dieser Datei.</translation>
    </message>
    <message>
        <source>A script loads further comments while one reads; they are not in this page.</source>
        <translation>Ein Skript lädt beim Lesen weitere Kommentare nach; sie fehlen in dieser Seite.</translation>
    </message>
    <message>
        <source>A seed has at most {count} digits.</source>
        <translation>Ein Startwert hat höchstens {count} Ziffern.</translation>
    </message>
    <message>
        <source>A seed is a whole number of at most {count} digits.</source>
        <translation>Ein Startwert ist eine ganze Zahl mit höchstens {count} Ziffern.</translation>
    </message>
    <message>
        <source>A tag can be on the keys 1 to 9, not on {key}.</source>
        <translation>Ein Tag kann auf den Tasten 1 bis 9 liegen, nicht auf {key}.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Tag braucht einen Namen.</translation>
    </message>
    <message>
        <source>A tag&apos;s name cannot contain “/”: “{name}”.</source>
        <translation>Der Name eines Tags darf kein „/“ enthalten: „{name}“.</translation>
    </message>
    <message>
        <source>A text is too long for an archive (more than 1 GB).</source>
        <translation>Ein Text ist zu lang für ein Archiv (mehr als 1 GB).</translation>
    </message>
    <message>
        <source>A web archive may still have it; save it there and open the saved file.</source>
        <translation>Vielleicht hat ein Webarchiv sie noch; speichern Sie sie dort und öffnen Sie die gespeicherte Datei.</translation>
    </message>
    <message>
        <source>A worklist needs a name.</source>
        <translation>Eine Arbeitsliste braucht einen Namen.</translation>
    </message>
    <message>
        <source>Added the tag “{tag}”</source>
        <translation>Tag „{tag}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Also tags as 0 and 1, and reply pairs</source>
        <translation>Auch Tags als 0 und 1 und Antwortpaare</translation>
    </message>
    <message>
        <source>An annotation stays in the discussion that it was made in.</source>
        <translation>Eine Annotation bleibt in der Diskussion, in der sie gemacht wurde.</translation>
    </message>
    <message>
        <source>Annotation {id} does not fit its text.</source>
        <translation>Annotation {id} passt nicht zu ihrem Text.</translation>
    </message>
    <message>
        <source>Another program is using the archive {name} right now.</source>
        <translation>Ein anderes Programm benutzt gerade das Archiv {name}.</translation>
    </message>
    <message>
        <source>Archived the tag “{tag}”</source>
        <translation>Tag „{tag}“ archiviert</translation>
    </message>
    <message>
        <source>Article {id} has {count} comments, but {expected} were captured.</source>
        <translation>Artikel {id} hat {count} Kommentare, erfasst wurden aber {expected}.</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Ask its owner for access, or copy it to a folder of your own.</source>
        <translation>Lassen Sie sich den Zugriff erlauben oder kopieren Sie die Datei in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Ask the site for access, or sign in with another account.</source>
        <translation>Fragen Sie bei der Website nach Zugang oder melden Sie sich mit einem anderen Konto an.</translation>
    </message>
    <message>
        <source>Brackets are read up to {count} within each other.</source>
        <translation>Klammern werden bis zu {count}-mal ineinander gelesen.</translation>
    </message>
    <message>
        <source>Bring it back first, or choose another place.</source>
        <translation>Holen Sie ihn zuerst zurück, oder wählen Sie einen anderen Platz.</translation>
    </message>
    <message>
        <source>Bring it back first.</source>
        <translation>Holen Sie ihn zuerst zurück.</translation>
    </message>
    <message>
        <source>Bring the file or its drive back, or open the archive where it is now. What was saved before is kept.</source>
        <translation>Bringen Sie die Datei oder das Laufwerk zurück, oder öffnen Sie das Archiv dort, wo es jetzt liegt. Was vorher gespeichert wurde, ist erhalten.</translation>
    </message>
    <message>
        <source>Bring this one up to date.</source>
        <translation>Installieren Sie die neueste Version von Threadmark.</translation>
    </message>
    <message>
        <source>Brought back the tag “{tag}”</source>
        <translation>Tag „{tag}“ zurückgeholt</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>CSV-Tabellen</translation>
    </message>
    <message>
        <source>Capture the discussion as a new article.</source>
        <translation>Erfassen Sie die Diskussion als neuen Artikel.</translation>
    </message>
    <message>
        <source>Capture the discussion in parts.</source>
        <translation>Erfassen Sie die Diskussion in Teilen.</translation>
    </message>
    <message>
        <source>Capture the page from its address, or record it again with its comments.</source>
        <translation>Erfassen Sie die Seite über ihre Adresse oder zeichnen Sie sie erneut mit ihren Kommentaren auf.</translation>
    </message>
    <message>
        <source>Changed a memo about the archive</source>
        <translation>Memo über das Archiv geändert</translation>
    </message>
    <message>
        <source>Changed a memo about the article “{title}”</source>
        <translation>Memo über den Artikel „{title}“ geändert</translation>
    </message>
    <message>
        <source>Changed a memo about the author {name}</source>
        <translation>Memo über {name} geändert</translation>
    </message>
    <message>
        <source>Changed a memo about the tag “{tag}”</source>
        <translation>Memo über den Tag „{tag}“ geändert</translation>
    </message>
    <message>
        <source>Changed a note</source>
        <translation>Notiz geändert</translation>
    </message>
    <message>
        <source>Changed the coder’s name</source>
        <translation>Name beim Codieren geändert</translation>
    </message>
    <message>
        <source>Changed the colour of the tag “{tag}”</source>
        <translation>Farbe des Tags „{tag}“ geändert</translation>
    </message>
    <message>
        <source>Changed the colour of “{tag}” and {count} tags below it</source>
        <translation>Farbe von „{tag}“ und {count} Tags darunter geändert</translation>
    </message>
    <message>
        <source>Changed the tag “{tag}”</source>
        <translation>Tag „{tag}“ geändert</translation>
    </message>
    <message>
        <source>Check both. For WordPress it must be an application password, not the one for signing in.</source>
        <translation>Prüfen Sie beides. Für WordPress muss es ein Anwendungspasswort sein, nicht das zum Anmelden.</translation>
    </message>
    <message>
        <source>Check both. It must be an application password (in WordPress: Users, Profile), not the usual one.</source>
        <translation>Prüfen Sie beides. Es muss ein Anwendungspasswort sein (in WordPress: Benutzer, Profil), nicht das übliche.</translation>
    </message>
    <message>
        <source>Check its name, and the folder that you are in.</source>
        <translation>Prüfen Sie den Namen und den Ordner, in dem Sie sich befinden.</translation>
    </message>
    <message>
        <source>Check that you may read and write the file and its folder {folder}.</source>
        <translation>Prüfen Sie, ob Sie die Datei und ihren Ordner {folder} lesen und schreiben dürfen.</translation>
    </message>
    <message>
        <source>Check the address and the date of this computer. Threadmark does not go on without a safe connection.</source>
        <translation>Prüfen Sie die Adresse und das Datum dieses Computers. Ohne sichere Verbindung macht Threadmark nicht weiter.</translation>
    </message>
    <message>
        <source>Check the address in a browser.</source>
        <translation>Prüfen Sie die Adresse in einem Browser.</translation>
    </message>
    <message>
        <source>Check the address. A private page is also hidden like this: sign in if you have an account.</source>
        <translation>Prüfen Sie die Adresse. Auch private Seiten werden so verborgen: Melden Sie sich an, falls Sie ein Konto haben.</translation>
    </message>
    <message>
        <source>Check the drive and its connection, then open the archive again. What was saved is kept.</source>
        <translation>Prüfen Sie das Laufwerk und seinen Anschluss und öffnen Sie das Archiv erneut. Gespeichertes bleibt erhalten.</translation>
    </message>
    <message>
        <source>Check the drive and the folder, or choose another one.</source>
        <translation>Prüfen Sie Laufwerk und Ordner, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>Check the name and whether you may open the file.</source>
        <translation>Prüfen Sie den Namen und ob Sie die Datei öffnen dürfen.</translation>
    </message>
    <message>
        <source>Check the name and whether you may read the file.</source>
        <translation>Prüfen Sie den Namen und ob Sie die Datei lesen dürfen.</translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network connection.</source>
        <translation>Prüfen Sie die Schreibweise der Adresse und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>Check upper and lower case and spaces; the author of the article may have changed it.</source>
        <translation>Prüfen Sie Groß- und Kleinschreibung und Leerzeichen; vielleicht wurde das Passwort inzwischen geändert.</translation>
    </message>
    <message>
        <source>Check whether the address opens in a browser.</source>
        <translation>Prüfen Sie, ob sich die Adresse in einem Browser öffnen lässt.</translation>
    </message>
    <message>
        <source>Checked the place of an annotation</source>
        <translation>Den Platz einer Annotation geprüft</translation>
    </message>
    <message>
        <source>Checked the places of {count} annotations</source>
        <translation>Die Plätze von {count} Annotationen geprüft</translation>
    </message>
    <message>
        <source>Checking pages</source>
        <translation>Seiten werden geprüft</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Datei wird geprüft</translation>
    </message>
    <message>
        <source>Checking the search index</source>
        <translation>Suchindex wird geprüft</translation>
    </message>
    <message>
        <source>Checking {table}</source>
        <translation>Prüfung: {table}</translation>
    </message>
    <message>
        <source>Choose a file in it that ends in .threadmark.</source>
        <translation>Wählen Sie darin eine Datei, die auf .threadmark endet.</translation>
    </message>
    <message>
        <source>Choose a file that Threadmark exported in the lossless form.</source>
        <translation>Eine Datei wählen, die Threadmark in der verlustfreien Form exportiert hat.</translation>
    </message>
    <message>
        <source>Choose a file that Threadmark made; its name usually ends in .threadmark.</source>
        <translation>Wählen Sie eine Datei, die Threadmark angelegt hat; ihr Name endet meist auf .threadmark.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Choose a place between two words.</source>
        <translation>Wählen Sie eine Stelle zwischen zwei Wörtern.</translation>
    </message>
    <message>
        <source>Choose all articles, or another format for a part of it.</source>
        <translation>Alle Artikel wählen, oder für einen Teil ein anderes Format.</translation>
    </message>
    <message>
        <source>Choose another file, or delete it and make a new archive.</source>
        <translation>Wählen Sie eine andere Datei oder löschen Sie diese und legen Sie ein neues Archiv an.</translation>
    </message>
    <message>
        <source>Choose another folder, or allow to replace the files of the earlier export.</source>
        <translation>Wählen Sie einen anderen Ordner oder erlauben Sie, die Dateien des früheren Exports zu ersetzen.</translation>
    </message>
    <message>
        <source>Choose another folder, or another name.</source>
        <translation>Wählen Sie einen anderen Ordner oder einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another format to name nobody.</source>
        <translation>Ein anderes Format wählen, um niemanden zu nennen.</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>Choose another name, or remove it.</source>
        <translation>Wählen Sie einen anderen Namen, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that file.</source>
        <translation>Wählen Sie einen anderen Namen oder löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>Choose another name, or replace it.</source>
        <translation>Wählen Sie einen anderen Namen, oder ersetzen Sie sie.</translation>
    </message>
    <message>
        <source>Choose another name, or use that tag.</source>
        <translation>Wählen Sie einen anderen Namen oder verwenden Sie den vorhandenen Tag.</translation>
    </message>
    <message>
        <source>Choose another place, or another printer.</source>
        <translation>Wählen Sie einen anderen Ort oder einen anderen Drucker.</translation>
    </message>
    <message>
        <source>Choose another tag, or the top.</source>
        <translation>Wählen Sie einen anderen Tag oder die oberste Ebene.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Choose between {least} and {most}.</source>
        <translation>Wählen Sie zwischen {least} und {most}.</translation>
    </message>
    <message>
        <source>Choose one of the same thread.</source>
        <translation>Wählen Sie einen derselben Diskussion.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Wählen Sie eine davon.</translation>
    </message>
    <message>
        <source>Choose one of: {values}.</source>
        <translation>Möglich sind: {values}.</translation>
    </message>
    <message>
        <source>Choose some comments, or search for others.</source>
        <translation>Wählen Sie Kommentare aus, oder suchen Sie andere.</translation>
    </message>
    <message>
        <source>Choose the comment that it continues.</source>
        <translation>Wählen Sie den Kommentar, den er fortsetzt.</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Quellenangaben</translation>
    </message>
    <message>
        <source>Citations have no annotations.</source>
        <translation>Quellenangaben enthalten keine Annotationen.</translation>
    </message>
    <message>
        <source>Close it there first. You can open it here for reading only.</source>
        <translation>Schließen Sie es zuerst dort. Hier können Sie es nur zum Lesen öffnen.</translation>
    </message>
    <message>
        <source>Close it there, or wait a moment and try again.</source>
        <translation>Schließen Sie es dort oder versuchen Sie es in einem Moment erneut.</translation>
    </message>
    <message>
        <source>Close other parts of the page, and capture again.</source>
        <translation>Klappen Sie andere Teile der Seite zu und erfassen Sie sie erneut.</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Comment {id} is not at its place in the thread.</source>
        <translation>Kommentar {id} steht nicht an seinem Platz im Thread.</translation>
    </message>
    <message>
        <source>Comment {id} was joined with another one.</source>
        <translation>Kommentar {id} wurde mit einem anderen verbunden.</translation>
    </message>
    <message>
        <source>Comment {number} answers no other comment.</source>
        <translation>Kommentar {number} antwortet auf keinen anderen.</translation>
    </message>
    <message>
        <source>Comment {number} answers {names}</source>
        <translation>Kommentar {number} antwortet {names}</translation>
    </message>
    <message>
        <source>Commento refused: {reason}</source>
        <translation>Commento hat abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>Comments are turned off under this video.</source>
        <translation>Unter diesem Video sind die Kommentare deaktiviert.</translation>
    </message>
    <message>
        <source>Comments that the site took for spam are marked as held: {count}.</source>
        <translation>Kommentare, die die Website für Spam hielt, sind als zurückgehalten gekennzeichnet: {count}.</translation>
    </message>
    <message>
        <source>Comments, annotations, codebook and changes as tables, with a README that explains each column.</source>
        <translation>Kommentare, Annotationen, Codebuch und Änderungen als Tabellen, mit einer README, die jede Spalte erklärt.</translation>
    </message>
    <message>
        <source>Comments, annotations, codebook, changes, addressees, mendings</source>
        <translation>Kommentare, Annotationen, Codebuch, Änderungen, Adressaten, Korrekturen</translation>
    </message>
    <message>
        <source>ConvoKit corpus</source>
        <translation>ConvoKit-Korpus</translation>
    </message>
    <message>
        <source>Copy it to a folder where you may write, or open it for reading only.</source>
        <translation>Kopieren Sie es in einen Ordner, in den Sie schreiben dürfen, oder öffnen Sie es nur zum Lesen.</translation>
    </message>
    <message>
        <source>Copy or download the file again.</source>
        <translation>Kopieren Sie die Datei noch einmal oder laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>Copy the address from the browser, such as https://example.org/article.</source>
        <translation>Kopieren Sie die Adresse aus dem Browser, zum Beispiel https://example.org/article.</translation>
    </message>
    <message>
        <source>Copy the archive to a drive of this computer, or open it for reading only.</source>
        <translation>Kopieren Sie das Archiv auf ein Laufwerk dieses Computers oder öffnen Sie es nur zum Lesen.</translation>
    </message>
    <message>
        <source>Copy the page from headline to last comment, with the numbers or the lines such as “Name says:”.</source>
        <translation>Kopieren Sie die Seite von der Überschrift bis zum letzten Kommentar, mit den Nummern oder mit Zeilen wie „Name sagt:“.</translation>
    </message>
    <message>
        <source>Copy the visible text of the page and paste it.</source>
        <translation>Kopieren Sie den sichtbaren Text der Seite und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>Copy them from `threadmark show --json`, where the text stands exactly.</source>
        <translation>Kopieren Sie sie aus `threadmark show --json`; dort steht der Text genau.</translation>
    </message>
    <message>
        <source>Copy them from the page as they stand there.</source>
        <translation>Kopieren Sie sie von der Seite, so wie sie dort stehen.</translation>
    </message>
    <message>
        <source>Copy what you wrote, look at the note again, and put both together.</source>
        <translation>Kopieren Sie, was Sie geschrieben haben, sehen Sie die Notiz noch einmal an und fügen Sie beides zusammen.</translation>
    </message>
    <message>
        <source>Copying the archive</source>
        <translation>Archiv wird kopiert</translation>
    </message>
    <message>
        <source>Coral refused: {reason}</source>
        <translation>Coral hat abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Defined the tag “{tag}”</source>
        <translation>Tag „{tag}“ definiert</translation>
    </message>
    <message>
        <source>Did {count} steps again</source>
        <translation>{count} Schritte wiederhergestellt</translation>
    </message>
    <message>
        <source>Disqus knows no discussion of this page at {forum}, or it did not accept the key.</source>
        <translation>Disqus kennt bei {forum} keine Diskussion zu dieser Seite oder hat den Schlüssel nicht akzeptiert.</translation>
    </message>
    <message>
        <source>Divide it into several lists.</source>
        <translation>Teilen Sie sie in mehrere Listen auf.</translation>
    </message>
    <message>
        <source>Divide it, or let the program that made it export a part only.</source>
        <translation>Teilen Sie sie auf oder lassen Sie das Programm, aus dem sie stammt, nur einen Teil exportieren.</translation>
    </message>
    <message>
        <source>Download the one you want and open that: {address}</source>
        <translation>Laden Sie die gewünschte herunter und öffnen Sie diese: {address}</translation>
    </message>
    <message>
        <source>Draw from more of the archive, or leave fewer worklists out.</source>
        <translation>Ziehen Sie aus mehr vom Archiv, oder lassen Sie weniger Arbeitslisten aus.</translation>
    </message>
    <message>
        <source>Drew the worklist “{name}”: {count}</source>
        <translation>Arbeitsliste „{name}“ gezogen: {count}</translation>
    </message>
    <message>
        <source>Each posting is a page of its own: the texts of the first {read} were read, of {count} only the subjects.</source>
        <translation>Jeder Beitrag ist eine eigene Seite: Von den ersten {read} wurden die Texte gelesen, von {count} nur die Betreffzeilen.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Exact: for R, pandas and for keeping</source>
        <translation>Exakt: für R, pandas und zum Aufbewahren</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel-Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>Export it again, with the comments in it.</source>
        <translation>Exportieren Sie die Datei erneut, mit den Kommentaren darin.</translation>
    </message>
    <message>
        <source>Export the codebook again.</source>
        <translation>Exportieren Sie das Codebuch noch einmal.</translation>
    </message>
    <message>
        <source>Export the codebook alone.</source>
        <translation>Exportieren Sie nur das Codebuch.</translation>
    </message>
    <message>
        <source>Export the codebook as QDC or CSV.</source>
        <translation>Exportieren Sie das Codebuch als QDC oder CSV.</translation>
    </message>
    <message>
        <source>Export the table again as CSV, with its texts in quotation marks.</source>
        <translation>Exportieren Sie die Tabelle erneut als CSV, mit den Texten in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Exporting comments</source>
        <translation>Kommentare werden exportiert</translation>
    </message>
    <message>
        <source>Exporting rows</source>
        <translation>Zeilen werden exportiert</translation>
    </message>
    <message>
        <source>For ConvoKit and other Python tools: utterances with their replies, speakers and tags.</source>
        <translation>Für ConvoKit und andere Python-Werkzeuge: Äußerungen mit Antworten, Sprechenden und Tags.</translation>
    </message>
    <message>
        <source>For Excel, LibreOffice and other spreadsheets</source>
        <translation>Für Excel, LibreOffice und andere Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>For MAXQDA, ATLAS.ti, NVivo and QualCoder: texts, codebook, codings, notes and memos.</source>
        <translation>Für MAXQDA, ATLAS.ti, NVivo und QualCoder: Texte, Codebuch, Codierungen, Notizen und Memos.</translation>
    </message>
    <message>
        <source>For Zotero, Citavi, JabRef and LaTeX: CSL-JSON, RIS and BibLaTeX.</source>
        <translation>Für Zotero, Citavi, JabRef und LaTeX: CSL-JSON, RIS und BibLaTeX.</translation>
    </message>
    <message>
        <source>For corpus linguists: one TEI file for each article, comments as posts with replies and persons.</source>
        <translation>Für die Korpuslinguistik: eine TEI-Datei je Artikel, Kommentare als Posts mit Antworten und Personen.</translation>
    </message>
    <message>
        <source>For which program</source>
        <translation>Für welches Programm</translation>
    </message>
    <message>
        <source>Frames of the page that gave no text: {count}.</source>
        <translation>Frames der Seite, die keinen Text lieferten: {count}.</translation>
    </message>
    <message>
        <source>Free some room or choose another folder. Nothing half-written was left.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner. Es ist nichts halb Geschriebenes zurückgeblieben.</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Get one in the Google Cloud console: make a project, switch on YouTube Data API v3 and create an API key. It costs nothing. Then enter it in Threadmark for youtube.com.</source>
        <translation>Einen Schlüssel erhalten Sie in der Google Cloud Console: Legen Sie ein Projekt an, aktivieren Sie YouTube Data API v3 und erstellen Sie einen API-Schlüssel. Das kostet nichts. Geben Sie ihn dann in Threadmark für youtube.com ein.</translation>
    </message>
    <message>
        <source>GitHub answered: {reason}</source>
        <translation>GitHub antwortete: {reason}</translation>
    </message>
    <message>
        <source>GitHub gave only a part of the comments: {reason}</source>
        <translation>GitHub hat nur einen Teil der Kommentare herausgegeben: {reason}</translation>
    </message>
    <message>
        <source>Give a number from 1 on.</source>
        <translation>Geben Sie eine Zahl ab 1 an.</translation>
    </message>
    <message>
        <source>Give a smaller number.</source>
        <translation>Geben Sie eine kleinere Zahl an.</translation>
    </message>
    <message>
        <source>Give an address that starts with https:// or http://.</source>
        <translation>Geben Sie eine Adresse an, die mit https:// oder http:// beginnt.</translation>
    </message>
    <message>
        <source>Give its address, or a saved page.</source>
        <translation>Geben Sie ihre Adresse oder eine gespeicherte Seite an.</translation>
    </message>
    <message>
        <source>Give the address of an article, or a saved page.</source>
        <translation>Geben Sie die Adresse eines Artikels oder eine gespeicherte Seite an.</translation>
    </message>
    <message>
        <source>Give the address of the page with the article and its comments.</source>
        <translation>Geben Sie die Adresse der Seite mit dem Artikel und seinen Kommentaren an.</translation>
    </message>
    <message>
        <source>Give the backup a file name.</source>
        <translation>Geben Sie der Sicherung einen Dateinamen.</translation>
    </message>
    <message>
        <source>Give the name and password (for WordPress: an application password) of your account there.</source>
        <translation>Geben Sie Namen und Passwort (für WordPress: ein Anwendungspasswort) Ihres Kontos dort an.</translation>
    </message>
    <message>
        <source>Give the page&apos;s address instead of the saved file: then Threadmark asks {system} for them. Or open the page in a browser, unfold everything, select all, copy, and paste the text here.</source>
        <translation>Geben Sie statt der gespeicherten Datei die Adresse der Seite an: Dann fragt Threadmark bei {system} danach. Oder öffnen Sie die Seite in einem Browser, klappen Sie alles aus, wählen Sie alles aus, kopieren Sie es und fügen Sie den Text hier ein.</translation>
    </message>
    <message>
        <source>Give the password of the article. It is not that of an account.</source>
        <translation>Geben Sie das Beitragspasswort des Artikels an. Es ist nicht das Passwort eines Kontos.</translation>
    </message>
    <message>
        <source>Go on in a new archive.</source>
        <translation>Machen Sie in einem neuen Archiv weiter.</translation>
    </message>
    <message>
        <source>If it really is so large, raise the limit, for example with --max-size {more}.</source>
        <translation>Falls sie wirklich so groß ist, erhöhen Sie die Grenze, zum Beispiel mit --max-size {more}.</translation>
    </message>
    <message>
        <source>If the browser shows some: scroll until all are visible, then save the page from the browser and open the file here, or copy its text and paste it.</source>
        <translation>Falls der Browser welche zeigt: Scrollen Sie, bis alle sichtbar sind, speichern Sie dann die Seite im Browser und öffnen Sie die Datei hier, oder kopieren Sie den Text und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>If this is your own server, allow local addresses in the settings or with --allow-local.</source>
        <translation>Falls dies Ihr eigener Server ist, lassen Sie lokale Adressen in den Einstellungen oder mit --allow-local zu.</translation>
    </message>
    <message>
        <source>Imported the codebook “{name}”</source>
        <translation>Codebuch „{name}“ übernommen</translation>
    </message>
    <message>
        <source>Imported the codebook “{name}” (new: {new}, changed: {changed})</source>
        <translation>Codebuch „{name}“ übernommen (neu: {new}, geändert: {changed})</translation>
    </message>
    <message>
        <source>Install it with `make browser` (or pip install pyside6-webengine) and start again; or save the page from your own browser and open the file.</source>
        <translation>Installieren Sie ihn mit `make browser` (oder pip install pyside6-webengine) und starten Sie neu; oder speichern Sie die Seite in Ihrem eigenen Browser und öffnen Sie die Datei.</translation>
    </message>
    <message>
        <source>Install the newest Threadmark to open it.</source>
        <translation>Installieren Sie die neueste Version von Threadmark, um es zu öffnen.</translation>
    </message>
    <message>
        <source>Install the newest Threadmark to read it.</source>
        <translation>Die neueste Threadmark-Version installieren, um sie zu lesen.</translation>
    </message>
    <message>
        <source>Is there room on the disk?</source>
        <translation>Ist auf dem Datenträger noch Platz?</translation>
    </message>
    <message>
        <source>It has: {settings}.</source>
        <translation>Es hat: {settings}.</translation>
    </message>
    <message>
        <source>It is not said which column holds the text of the comments.</source>
        <translation>Es ist nicht angegeben, welche Spalte den Text der Kommentare enthält.</translation>
    </message>
    <message>
        <source>It knows: {words}.</source>
        <translation>Sie kennt: {words}.</translation>
    </message>
    <message>
        <source>It may have been removed. Look at the list again.</source>
        <translation>Vielleicht wurde es gelöscht. Sehen Sie in der Liste nach.</translation>
    </message>
    <message>
        <source>It may have been removed. Write the memo about something else, or about the archive.</source>
        <translation>Vielleicht wurde es entfernt. Schreiben Sie das Memo über etwas anderes oder über das Archiv.</translation>
    </message>
    <message>
        <source>It may hold other things than pages.</source>
        <translation>Vielleicht enthält die Datei etwas anderes als Seiten.</translation>
    </message>
    <message>
        <source>It was taken back already. Look at the list again.</source>
        <translation>Sie wurde schon zurückgenommen. Sehen Sie noch einmal in die Liste.</translation>
    </message>
    <message>
        <source>JSON Lines: everything</source>
        <translation>JSON Lines: alles</translation>
    </message>
    <message>
        <source>Joined comment {number} with comment {other}</source>
        <translation>Kommentar {number} mit Kommentar {other} verbunden</translation>
    </message>
    <message>
        <source>Keep this file as it is, and go on with your latest backup.</source>
        <translation>Lassen Sie diese Datei, wie sie ist, und arbeiten Sie mit Ihrer letzten Sicherung weiter.</translation>
    </message>
    <message>
        <source>Kept an example for the tag “{tag}”</source>
        <translation>Beispiel für den Tag „{tag}“ übernommen</translation>
    </message>
    <message>
        <source>Language of its words</source>
        <translation>Sprache der Beschriftung</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>Die Seiten werden gesetzt</translation>
    </message>
    <message>
        <source>Leave that part out. Threadmark asks for the password where a site needs one.</source>
        <translation>Lassen Sie diesen Teil weg. Threadmark fragt nach dem Passwort, wo eine Website eines verlangt.</translation>
    </message>
    <message>
        <source>Let the program that made the archive ask for gzip, or none.</source>
        <translation>Lassen Sie das Programm, das das Webarchiv anlegt, gzip oder gar keine Kompression anfordern.</translation>
    </message>
    <message>
        <source>Line {number} is no row of an archive.</source>
        <translation>Zeile {number} ist keine Zeile eines Archivs.</translation>
    </message>
    <message>
        <source>Line {number} of {name} is no JSON.</source>
        <translation>Zeile {number} von {name} ist kein JSON.</translation>
    </message>
    <message>
        <source>Line {number}: something follows the end.</source>
        <translation>Zeile {number}: Nach dem Ende folgt noch etwas.</translation>
    </message>
    <message>
        <source>Loading what the page holds back …</source>
        <translation>Was die Seite zurückhält, wird geladen …</translation>
    </message>
    <message>
        <source>Made comment {number} answer comment {parent}</source>
        <translation>Kommentar {number} antwortet nun auf Kommentar {parent}</translation>
    </message>
    <message>
        <source>Made comment {number} answer no other</source>
        <translation>Kommentar {number} antwortet nun auf keinen anderen</translation>
    </message>
    <message>
        <source>Made the worklist “{name}”: {count}</source>
        <translation>Arbeitsliste „{name}“ angelegt: {count}</translation>
    </message>
    <message>
        <source>Make a tag first: a codebook file without one is not valid.</source>
        <translation>Legen Sie zuerst einen Tag an: Eine Codebuchdatei ohne Tag ist ungültig.</translation>
    </message>
    <message>
        <source>Make a token on github.com under Settings, Developer settings, Personal access tokens. It needs no rights at all for what is public. Then enter it in Threadmark for github.com.</source>
        <translation>Erstellen Sie auf github.com ein Token unter Settings, Developer settings, Personal access tokens. Für Öffentliches braucht es keinerlei Rechte. Geben Sie es dann in Threadmark für github.com ein.</translation>
    </message>
    <message>
        <source>Make an application of the kind “script” at reddit.com/prefs/apps. Its key is the id under its name, a colon, and its secret.</source>
        <translation>Legen Sie unter reddit.com/prefs/apps eine Anwendung der Art „script“ an. Ihr Schlüssel besteht aus der ID unter ihrem Namen, einem Doppelpunkt und ihrem „secret“.</translation>
    </message>
    <message>
        <source>Make it first, or choose another one.</source>
        <translation>Legen Sie ihn zuerst an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Make it simpler, or search for a word beside it, so that fewer texts must be looked at.</source>
        <translation>Vereinfachen Sie ihn, oder suchen Sie zugleich nach einem Wort, damit weniger Texte durchzusehen sind.</translation>
    </message>
    <message>
        <source>Make room on that drive and try again. What was saved before is kept.</source>
        <translation>Schaffen Sie auf dem Laufwerk Platz und versuchen Sie es erneut. Was schon gespeichert war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Mark the passage that it should stand on and put it there, or remove it.</source>
        <translation>Markieren Sie die Stelle, auf der sie stehen soll, und setzen Sie sie dorthin, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Marked {count} comments as read</source>
        <translation>Als gelesen markiert: {count}</translation>
    </message>
    <message>
        <source>Marked {count} comments as unread</source>
        <translation>Als ungelesen markiert: {count}</translation>
    </message>
    <message>
        <source>Marked {number} as no comment</source>
        <translation>{number} als „kein Kommentar“ vermerkt</translation>
    </message>
    <message>
        <source>Merge the lower tag into the upper one, or move it out first.</source>
        <translation>Führen Sie den unteren mit dem oberen zusammen, oder verschieben Sie ihn vorher.</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Merged the tag “{tag}” into “{target}”: 1 annotation</source>
        <translation>Tag „{tag}“ mit „{target}“ zusammengeführt: 1 Annotation</translation>
    </message>
    <message>
        <source>Merged the tag “{tag}” into “{target}”: {count} annotations</source>
        <translation>Tag „{tag}“ mit „{target}“ zusammengeführt: {count} Annotationen</translation>
    </message>
    <message>
        <source>More than {limit} comments in one capture.</source>
        <translation>Mehr als {limit} Kommentare in einer Erfassung.</translation>
    </message>
    <message>
        <source>More than {limit} comments under one article.</source>
        <translation>Mehr als {limit} Kommentare unter einem Artikel.</translation>
    </message>
    <message>
        <source>Move the reply first.</source>
        <translation>Verschieben Sie zuerst die Antwort.</translation>
    </message>
    <message>
        <source>Moved the tag “{tag}”</source>
        <translation>Tag „{tag}“ verschoben</translation>
    </message>
    <message>
        <source>Name one by what stands in this list.</source>
        <translation>Nennen Sie eine Person so, wie sie in dieser Liste steht.</translation>
    </message>
    <message>
        <source>Name the file that an earlier export made, or one that is not there yet.</source>
        <translation>Nennen Sie die Datei, die ein früherer Export angelegt hat, oder eine, die es noch nicht gibt.</translation>
    </message>
    <message>
        <source>Names stand as the site shows them: `threadmark show` has them.</source>
        <translation>Namen stehen so da, wie die Website sie zeigt: `threadmark show` nennt sie.</translation>
    </message>
    <message>
        <source>Names that are e-mail or IP addresses were left out: {count}.</source>
        <translation>Namen, die E-Mail- oder IP-Adressen sind, wurden weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Names that are too long were cut: {count}.</source>
        <translation>Zu lange Namen wurden gekürzt: {count}.</translation>
    </message>
    <message>
        <source>Names with “/” in them, which is written as “-” here: {count}.</source>
        <translation>Namen mit „/“, das hier als „-“ geschrieben wird: {count}.</translation>
    </message>
    <message>
        <source>Network (GEXF)</source>
        <translation>Netzwerk (GEXF)</translation>
    </message>
    <message>
        <source>Network (GraphML)</source>
        <translation>Netzwerk (GraphML)</translation>
    </message>
    <message>
        <source>No address was given.</source>
        <translation>Es wurde keine Adresse angegeben.</translation>
    </message>
    <message>
        <source>No archive is open.</source>
        <translation>Es ist kein Archiv geöffnet.</translation>
    </message>
    <message>
        <source>No article or comment was named.</source>
        <translation>Es wurde kein Artikel oder Kommentar genannt.</translation>
    </message>
    <message>
        <source>No backup was made at {path}, because the archive is damaged: {what}</source>
        <translation>Unter {path} wurde keine Sicherung angelegt, weil das Archiv beschädigt ist: {what}</translation>
    </message>
    <message>
        <source>No comments were found in this page.</source>
        <translation>In dieser Seite wurden keine Kommentare gefunden.</translation>
    </message>
    <message>
        <source>No comments were recognised in the text.</source>
        <translation>Im Text wurden keine Kommentare erkannt.</translation>
    </message>
    <message>
        <source>No encrypted connection to {host} came about.</source>
        <translation>Eine verschlüsselte Verbindung zu {host} kam nicht zustande.</translation>
    </message>
    <message>
        <source>No other tag was named.</source>
        <translation>Es wurde kein anderer Tag genannt.</translation>
    </message>
    <message>
        <source>Nobody has written a comment there yet.</source>
        <translation>Dort hat noch niemand einen Kommentar geschrieben.</translation>
    </message>
    <message>
        <source>Not all comments could be read: {reason}</source>
        <translation>Nicht alle Kommentare konnten gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>Not all of the {count} pages of comments could be read.</source>
        <translation>Nicht alle {count} Kommentarseiten konnten gelesen werden.</translation>
    </message>
    <message>
        <source>Notes on a whole thread, votes and addressees are not in the TEI files.</source>
        <translation>Memos, Stimmen und Angesprochene stehen nicht in den TEI-Dateien.</translation>
    </message>
    <message>
        <source>Nothing can be split off there.</source>
        <translation>Dort kann nichts abgeteilt werden.</translation>
    </message>
    <message>
        <source>Nothing new comes any more.</source>
        <translation>Es kommt nichts Neues mehr.</translation>
    </message>
    <message>
        <source>Nothing that was recorded can be read in {name}.</source>
        <translation>Von dem, was in {name} aufgezeichnet ist, ist nichts lesbar.</translation>
    </message>
    <message>
        <source>Nothing was made of it. Export it again, or take another copy.</source>
        <translation>Es wurde nichts daraus gemacht. Erneut exportieren, oder eine andere Kopie nehmen.</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Of {count} postings only the subjects are here, not their texts.</source>
        <translation>Beiträge, von denen nur der Betreff hier ist, nicht der Text: {count}.</translation>
    </message>
    <message>
        <source>One file to read in any browser, offline: foldable, searchable, with tags and notes, and to print.</source>
        <translation>Eine Datei für jeden Browser, offline: einklappbar, durchsuchbar, mit Tags und Notizen, auch zum Drucken.</translation>
    </message>
    <message>
        <source>One text for</source>
        <translation>Ein Text für</translation>
    </message>
    <message>
        <source>One workbook with a sheet for each table: the safest way into Excel and LibreOffice.</source>
        <translation>Eine Arbeitsmappe mit einem Blatt je Tabelle: der sicherste Weg nach Excel und LibreOffice.</translation>
    </message>
    <message>
        <source>Only a reply has a reply link. Tag the comment itself.</source>
        <translation>Nur eine Antwort hat eine Antwortbeziehung. Taggen Sie den Kommentar selbst.</translation>
    </message>
    <message>
        <source>Only the first {count} characters are searched for.</source>
        <translation>Nur nach den ersten {count} Zeichen wird gesucht.</translation>
    </message>
    <message>
        <source>Only the first {count} of the lists that this one names were read.</source>
        <translation>Nur die ersten {count} der Listen, die diese nennt, wurden gelesen.</translation>
    </message>
    <message>
        <source>Only the first {most} tags are read; left out: {count}.</source>
        <translation>Nur die ersten {most} Tags werden gelesen; weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Open it once for writing: it is then brought up to date, after an automatic backup.</source>
        <translation>Öffnen Sie es einmal zum Schreiben: Nach einer automatischen Sicherung wird es dann aktualisiert.</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>Öffnen Sie sie oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Open or make one in the Archive menu.</source>
        <translation>Öffnen Sie eines im Menü „Archiv“, oder legen Sie dort eines an.</translation>
    </message>
    <message>
        <source>Open the address in a browser to see whether it shows anything there.</source>
        <translation>Öffnen Sie die Adresse in einem Browser, um zu sehen, ob sie dort etwas zeigt.</translation>
    </message>
    <message>
        <source>Open the address in your own browser to see whether it shows anything there.</source>
        <translation>Öffnen Sie die Adresse in Ihrem eigenen Browser, um zu sehen, ob sie dort etwas zeigt.</translation>
    </message>
    <message>
        <source>Open the discussion at old.reddit.com in a browser and save it, or capture its address with your key.</source>
        <translation>Öffnen Sie die Diskussion unter old.reddit.com in einem Browser und speichern Sie sie, oder erfassen Sie ihre Adresse mit Ihrem Schlüssel.</translation>
    </message>
    <message>
        <source>Open the forum in a browser, save its page, and open the saved file.</source>
        <translation>Öffnen Sie das Forum in einem Browser, speichern Sie die Seite und öffnen Sie die gespeicherte Datei.</translation>
    </message>
    <message>
        <source>Open the page in a browser and copy the address it ends at.</source>
        <translation>Öffnen Sie die Seite in einem Browser und kopieren Sie die Adresse, bei der sie ankommt.</translation>
    </message>
    <message>
        <source>Open the page in a browser and save it, or copy its text and paste it.</source>
        <translation>Öffnen Sie die Seite in einem Browser und speichern Sie sie, oder kopieren Sie ihren Text und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>Open the page in a browser, save it, and open the saved file in Threadmark.</source>
        <translation>Öffnen Sie die Seite in einem Browser, speichern Sie sie und öffnen Sie die gespeicherte Datei in Threadmark.</translation>
    </message>
    <message>
        <source>Open the page in a browser, scroll until all comments are visible and unfold the replies, then select all, copy, and paste the text here.</source>
        <translation>Öffnen Sie die Seite in einem Browser, scrollen Sie, bis alle Kommentare sichtbar sind, und klappen Sie die Antworten aus; wählen Sie dann alles aus, kopieren Sie es und fügen Sie den Text hier ein.</translation>
    </message>
    <message>
        <source>Open the page in a browser, scroll until all comments are visible and unfold the replies. Then save the page and open the file here, or select all, copy, and paste the text here.</source>
        <translation>Öffnen Sie die Seite in einem Browser, scrollen Sie, bis alle Kommentare sichtbar sind, und klappen Sie die Antworten aus. Speichern Sie dann die Seite und öffnen Sie die Datei hier, oder wählen Sie alles aus, kopieren Sie es und fügen Sie den Text hier ein.</translation>
    </message>
    <message>
        <source>Opening the page in the browser …</source>
        <translation>Seite wird im Browser geöffnet …</translation>
    </message>
    <message>
        <source>Orphans and memos are not in the reading copy.</source>
        <translation>Verwaiste Annotationen und Memos stehen nicht im Leseexemplar.</translation>
    </message>
    <message>
        <source>Passages are not in a ConvoKit corpus: tags stand on the whole comment.</source>
        <translation>Textstellen gibt es in einem ConvoKit-Korpus nicht: Tags stehen am ganzen Kommentar.</translation>
    </message>
    <message>
        <source>Plain text for note-taking programs: one file per article, replies indented, with tags and notes.</source>
        <translation>Reiner Text für Notizprogramme: eine Datei je Artikel, Antworten eingerückt, mit Tags und Notizen.</translation>
    </message>
    <message>
        <source>Point at it inside a comment.</source>
        <translation>Zeigen Sie innerhalb eines Kommentars darauf.</translation>
    </message>
    <message>
        <source>Point at the text of one comment and at the text of another one, not at the same and not around both.</source>
        <translation>Zeigen Sie auf den Text eines Kommentars und auf den Text eines anderen, nicht zweimal auf denselben und nicht auf etwas, das beide umfasst.</translation>
    </message>
    <message>
        <source>Points are</source>
        <translation>Punkte sind</translation>
    </message>
    <message>
        <source>Positions count characters from 0 to {length}.</source>
        <translation>Positionen zählen Zeichen von 0 bis {length}.</translation>
    </message>
    <message>
        <source>Pressing ended at its limit: further comments may be behind it.</source>
        <translation>Das Laden endete an seiner Obergrenze: Dahinter können weitere Kommentare liegen.</translation>
    </message>
    <message>
        <source>Pressing ended because the page did not answer any more.</source>
        <translation>Das Laden endete, weil die Seite nicht mehr antwortete.</translation>
    </message>
    <message>
        <source>Pressing ended because the page went to another address.</source>
        <translation>Das Laden endete, weil die Seite zu einer anderen Adresse wechselte.</translation>
    </message>
    <message>
        <source>Pressing was stopped before nothing new came: further comments may be behind it.</source>
        <translation>Das Laden wurde gestoppt, ehe alles geladen war: Es kann weitere Kommentare geben.</translation>
    </message>
    <message>
        <source>Printing needs the part of Threadmark that draws.</source>
        <translation>Zum Drucken fehlt der Teil von Threadmark, der zeichnet.</translation>
    </message>
    <message>
        <source>Put an annotation on a reply link</source>
        <translation>Eine Annotation auf eine Antwortbeziehung gesetzt</translation>
    </message>
    <message>
        <source>Put an annotation on the whole</source>
        <translation>Eine Annotation auf das Ganze gesetzt</translation>
    </message>
    <message>
        <source>Put an annotation on: {quote}</source>
        <translation>Eine Annotation gesetzt auf: {quote}</translation>
    </message>
    <message>
        <source>Put the comments into a worklist of their own.</source>
        <translation>Legen Sie für die Kommentare eine eigene Arbeitsliste an.</translation>
    </message>
    <message>
        <source>Put the tag “{tag}” on key {key}</source>
        <translation>Tag „{tag}“ auf Taste {key} gelegt</translation>
    </message>
    <message>
        <source>Put {count} more into the worklist “{name}”</source>
        <translation>Zur Arbeitsliste „{name}“ hinzugefügt: {count}</translation>
    </message>
    <message>
        <source>Put “{new}” beside “{tag}” on 1 annotation</source>
        <translation>„{new}“ zu „{tag}“ an 1 Annotation hinzugefügt</translation>
    </message>
    <message>
        <source>Put “{new}” beside “{tag}” on {count} annotations</source>
        <translation>„{new}“ zu „{tag}“ an {count} Annotationen hinzugefügt</translation>
    </message>
    <message>
        <source>QDA codebook (QDC)</source>
        <translation>QDA-Codebuch (QDC)</translation>
    </message>
    <message>
        <source>QDA project (QDPX)</source>
        <translation>QDA-Projekt (QDPX)</translation>
    </message>
    <message>
        <source>Quote more words, or give --start and --end.</source>
        <translation>Zitieren Sie mehr Wörter oder geben Sie --start und --end an.</translation>
    </message>
    <message>
        <source>Reading copy (HTML)</source>
        <translation>Leseexemplar (HTML)</translation>
    </message>
    <message>
        <source>Reading copy (Markdown)</source>
        <translation>Lesekopie (Markdown)</translation>
    </message>
    <message>
        <source>Reading list {number}</source>
        <translation>Liste {number} wird gelesen</translation>
    </message>
    <message>
        <source>Reading page {number}</source>
        <translation>Seite {number} wird gelesen</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the article from {host} …</source>
        <translation>Artikel von {host} wird gelesen …</translation>
    </message>
    <message>
        <source>Reading the comments from {host}, page {number} …</source>
        <translation>Kommentare von {host} werden gelesen, Seite {number} …</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Recoded</source>
        <translation>Umkodiert</translation>
    </message>
    <message>
        <source>Recoded 1 annotation from “{tag}” to “{new}”</source>
        <translation>1 Annotation von „{tag}“ zu „{new}“ umkodiert</translation>
    </message>
    <message>
        <source>Recoded {count} annotations from “{tag}” to “{new}”</source>
        <translation>{count} Annotationen von „{tag}“ zu „{new}“ umkodiert</translation>
    </message>
    <message>
        <source>Reddit did not accept the application&apos;s id and secret.</source>
        <translation>Reddit hat ID und „secret“ der Anwendung nicht akzeptiert.</translation>
    </message>
    <message>
        <source>Reddit has refused to give this page to a program.</source>
        <translation>Reddit hat sich geweigert, diese Seite einem Programm herauszugeben.</translation>
    </message>
    <message>
        <source>Register an application at disqus.com/api/applications, with any name and address; it costs nothing. Then enter its Public Key in Threadmark for disqus.com.</source>
        <translation>Registrieren Sie unter disqus.com/api/applications eine Anwendung mit beliebigem Namen und beliebiger Adresse; das kostet nichts. Geben Sie dann ihren Public Key in Threadmark für disqus.com ein.</translation>
    </message>
    <message>
        <source>Reload it, or save it from your own browser.</source>
        <translation>Laden Sie sie neu oder speichern Sie sie in Ihrem eigenen Browser.</translation>
    </message>
    <message>
        <source>Removed a memo about the archive</source>
        <translation>Memo über das Archiv entfernt</translation>
    </message>
    <message>
        <source>Removed a memo about the article “{title}”</source>
        <translation>Memo über den Artikel „{title}“ entfernt</translation>
    </message>
    <message>
        <source>Removed a memo about the author {name}</source>
        <translation>Memo über {name} entfernt</translation>
    </message>
    <message>
        <source>Removed a memo about the tag “{tag}”</source>
        <translation>Memo über den Tag „{tag}“ entfernt</translation>
    </message>
    <message>
        <source>Removed a note</source>
        <translation>Notiz gelöscht</translation>
    </message>
    <message>
        <source>Removed an annotation</source>
        <translation>Annotation gelöscht</translation>
    </message>
    <message>
        <source>Removed the article “{title}”</source>
        <translation>Artikel „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Removed the search “{name}”</source>
        <translation>Suche „{name}“ entfernt</translation>
    </message>
    <message>
        <source>Removed the tag “{tag}”</source>
        <translation>Tag „{tag}“ gelöscht</translation>
    </message>
    <message>
        <source>Removed the tag “{tag}” and {count} below it</source>
        <translation>Tag „{tag}“ und {count} darunter gelöscht</translation>
    </message>
    <message>
        <source>Removed the worklist “{name}”</source>
        <translation>Arbeitsliste „{name}“ entfernt</translation>
    </message>
    <message>
        <source>Removed {count} annotations</source>
        <translation>{count} Annotationen gelöscht</translation>
    </message>
    <message>
        <source>Renamed the search “{old}” to “{name}”</source>
        <translation>Suche „{old}“ in „{name}“ umbenannt</translation>
    </message>
    <message>
        <source>Renamed the tag “{tag}” to “{name}”</source>
        <translation>Tag „{tag}“ in „{name}“ umbenannt</translation>
    </message>
    <message>
        <source>Renamed the worklist “{old}” to “{new}”</source>
        <translation>Arbeitsliste „{old}“ in „{new}“ umbenannt</translation>
    </message>
    <message>
        <source>Rows are missing: {done} of {total} are there.</source>
        <translation>Es fehlen Zeilen: {done} von {total} sind da.</translation>
    </message>
    <message>
        <source>Rows with more or fewer cells than the first one: {count}.</source>
        <translation>Zeilen mit mehr oder weniger Zellen als die erste: {count}.</translation>
    </message>
    <message>
        <source>Rows without a name, left out: {count}.</source>
        <translation>Zeilen ohne Namen, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Run a check to see all of it, and keep your older backups.</source>
        <translation>Eine Prüfung zeigt alle Schäden; bewahren Sie Ihre älteren Sicherungen auf.</translation>
    </message>
    <message>
        <source>Save pages from the browser into it, or give the file itself.</source>
        <translation>Speichern Sie Seiten aus dem Browser hinein, oder geben Sie die Datei selbst an.</translation>
    </message>
    <message>
        <source>Save the page again in the browser, and capture that file as a newer state of this article.</source>
        <translation>Speichern Sie die Seite im Browser noch einmal, und erfassen Sie diese Datei als neueren Stand dieses Artikels.</translation>
    </message>
    <message>
        <source>Save the page from a browser and open the saved file, or try again.</source>
        <translation>Speichern Sie die Seite in einem Browser und öffnen Sie die gespeicherte Datei, oder versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Save the page from the browser again, or as HTML.</source>
        <translation>Speichern Sie die Seite im Browser erneut oder als HTML.</translation>
    </message>
    <message>
        <source>Save the page from the browser as HTML, or copy its visible text and paste it.</source>
        <translation>Speichern Sie die Seite im Browser als HTML oder kopieren Sie ihren sichtbaren Text und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>Save the page from the browser as HTML, or paste its visible text.</source>
        <translation>Speichern Sie die Seite im Browser als HTML oder fügen Sie ihren sichtbaren Text ein.</translation>
    </message>
    <message>
        <source>Save the page itself from the browser, and open that.</source>
        <translation>Speichern Sie die Seite selbst im Browser und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>Save the text as UTF-8.</source>
        <translation>Speichern Sie den Text als UTF-8.</translation>
    </message>
    <message>
        <source>Saved the search “{name}”</source>
        <translation>Suche „{name}“ gespeichert</translation>
    </message>
    <message>
        <source>Say what the tag or note is for.</source>
        <translation>Geben Sie an, wofür der Tag oder die Notiz gilt.</translation>
    </message>
    <message>
        <source>Say which column is what, and read the table again.</source>
        <translation>Geben Sie an, welche Spalte was enthält, und lesen Sie die Tabelle erneut.</translation>
    </message>
    <message>
        <source>Say which tag the annotations are to get.</source>
        <translation>Nennen Sie den Tag, den die Annotationen bekommen sollen.</translation>
    </message>
    <message>
        <source>See docs/recipes.md for what a recipe may say.</source>
        <translation>Was in einem Rezept stehen kann, sagt docs/recipes.md.</translation>
    </message>
    <message>
        <source>See whether the folder above it may be written and has room.</source>
        <translation>Prüfen Sie, ob Sie in den übergeordneten Ordner schreiben dürfen und ob dort Platz ist.</translation>
    </message>
    <message>
        <source>See whether the folder may be written and has room.</source>
        <translation>Prüfen Sie, ob Sie in den Ordner schreiben dürfen und ob dort Platz ist.</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Shorten it, or split it.</source>
        <translation>Kürzen oder teilen Sie ihn.</translation>
    </message>
    <message>
        <source>Sign in with your name there and an application password (in WordPress: Users, Profile).</source>
        <translation>Melden Sie sich mit Ihrem Namen dort und einem Anwendungspasswort an (in WordPress: Benutzer, Profil).</translation>
    </message>
    <message>
        <source>Signing in at {host} …</source>
        <translation>Anmeldung bei {host} …</translation>
    </message>
    <message>
        <source>Sorted the tags</source>
        <translation>Tags sortiert</translation>
    </message>
    <message>
        <source>Sorted the tags below “{tag}”</source>
        <translation>Tags unter „{tag}“ sortiert</translation>
    </message>
    <message>
        <source>Split comment {number}</source>
        <translation>Kommentar {number} geteilt</translation>
    </message>
    <message>
        <source>Split “{tag}”: 1 annotation is “{tags}” now</source>
        <translation>„{tag}“ aufgeteilt: 1 Annotation ist jetzt „{tags}“</translation>
    </message>
    <message>
        <source>Split “{tag}”: {count} annotations decided between “{tags}”</source>
        <translation>„{tag}“ aufgeteilt: {count} Annotationen entschieden zwischen „{tags}“</translation>
    </message>
    <message>
        <source>Start Threadmark as an ordinary user.</source>
        <translation>Starten Sie Threadmark als gewöhnlicher Benutzer.</translation>
    </message>
    <message>
        <source>Start it with `threadmark`, not from a library.</source>
        <translation>Starten Sie es mit `threadmark`, nicht aus einer Bibliothek.</translation>
    </message>
    <message>
        <source>Steps that were undone go away with the next thing that is done. Look at the list again.</source>
        <translation>Rückgängig gemachte Schritte verschwinden mit dem nächsten neuen Schritt. Sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was made.</source>
        <translation>Angehalten. Es wurde nichts gemacht.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Gestoppt. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Gestoppt. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Stopped. What is left waits in the queue.</source>
        <translation>Gestoppt. Der Rest wartet in der Warteschlange.</translation>
    </message>
    <message>
        <source>TEI (CMC)</source>
        <translation>TEI (CMC)</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>Getaggt</translation>
    </message>
    <message>
        <source>Tagged 1 comment “{tags}”</source>
        <translation>1 Kommentar mit „{tags}“ getaggt</translation>
    </message>
    <message>
        <source>Tagged 1 place “{tags}”</source>
        <translation>1 Stelle mit „{tags}“ getaggt</translation>
    </message>
    <message>
        <source>Tagged 1 reply link “{tags}”</source>
        <translation>1 Antwortbeziehung mit „{tags}“ getaggt</translation>
    </message>
    <message>
        <source>Tagged a passage “{tags}”: {quote}</source>
        <translation>Textstelle mit „{tags}“ getaggt: {quote}</translation>
    </message>
    <message>
        <source>Tagged an annotation “{tags}”</source>
        <translation>Annotation mit „{tags}“ getaggt</translation>
    </message>
    <message>
        <source>Tagged the article “{tags}”</source>
        <translation>Artikel mit „{tags}“ getaggt</translation>
    </message>
    <message>
        <source>Tagged {count} comments “{tags}”</source>
        <translation>{count} Kommentare mit „{tags}“ getaggt</translation>
    </message>
    <message>
        <source>Tagged {count} places “{tags}”</source>
        <translation>{count} Stellen mit „{tags}“ getaggt</translation>
    </message>
    <message>
        <source>Tagged {count} reply links “{tags}”</source>
        <translation>{count} Antwortbeziehungen mit „{tags}“ getaggt</translation>
    </message>
    <message>
        <source>Tagged “{tags}” instead of “{without}”</source>
        <translation>„{tags}“ statt „{without}“ getaggt</translation>
    </message>
    <message>
        <source>Tags that stand in the file more than once, joined to one: {count}.</source>
        <translation>Tags, die mehrfach in der Datei stehen und zu einem wurden: {count}.</translation>
    </message>
    <message>
        <source>Tags that the file puts below themselves, and that are put at the top: {count}.</source>
        <translation>Tags, die laut Datei unter sich selbst stehen und nach oben kommen: {count}.</translation>
    </message>
    <message>
        <source>Take a shorter one.</source>
        <translation>Nehmen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>Take a shorter whole number.</source>
        <translation>Nehmen Sie eine kürzere ganze Zahl.</translation>
    </message>
    <message>
        <source>Take another name, or remove that one.</source>
        <translation>Nehmen Sie einen anderen Namen, oder entfernen Sie jene.</translation>
    </message>
    <message>
        <source>Take its splitting back first.</source>
        <translation>Nehmen Sie zuerst die Teilung zurück.</translation>
    </message>
    <message>
        <source>Take that line out, or let the program that made the file export it again.</source>
        <translation>Entfernen Sie diese Zeile oder lassen Sie das Programm, aus dem die Datei stammt, sie erneut exportieren.</translation>
    </message>
    <message>
        <source>Taken from the page as the browser showed it.</source>
        <translation>Von der Seite übernommen, wie der Browser sie zeigte.</translation>
    </message>
    <message>
        <source>Taken from the page as the browser showed it; “load more” was pressed: {count}.</source>
        <translation>Von der Seite übernommen, wie der Browser sie zeigte; „Mehr laden“ wurde gedrückt: {count}-mal.</translation>
    </message>
    <message>
        <source>That comment stands under another article.</source>
        <translation>Dieser Kommentar steht unter einem anderen Artikel.</translation>
    </message>
    <message>
        <source>That is another article.</source>
        <translation>Das ist ein anderer Artikel.</translation>
    </message>
    <message>
        <source>The W3C&apos;s form of annotations: quote, position, tags and notes, for other annotation tools.</source>
        <translation>Die Annotationsform des W3C: Zitat, Position, Tags und Notizen, für andere Annotationswerkzeuge.</translation>
    </message>
    <message>
        <source>The address holds a name or password before the @ sign.</source>
        <translation>Die Adresse enthält vor dem @-Zeichen einen Namen oder ein Passwort.</translation>
    </message>
    <message>
        <source>The answer ends in the middle: not all of it arrived.</source>
        <translation>Die Antwort bricht mittendrin ab: Sie ist nicht ganz angekommen.</translation>
    </message>
    <message>
        <source>The answer from {host} broke off before its end.</source>
        <translation>Die Antwort von {host} brach vor ihrem Ende ab.</translation>
    </message>
    <message>
        <source>The answer is nested deeper than any discussion.</source>
        <translation>Die Antwort ist tiefer verschachtelt als jede Diskussion.</translation>
    </message>
    <message>
        <source>The answer of Disqus holds no thread.</source>
        <translation>Die Antwort von Disqus enthält keinen Thread.</translation>
    </message>
    <message>
        <source>The answer of Isso holds no thread.</source>
        <translation>Die Antwort von Isso enthält keinen Thread.</translation>
    </message>
    <message>
        <source>The answer of Waline holds no thread.</source>
        <translation>Die Antwort von Waline enthält keinen Thread.</translation>
    </message>
    <message>
        <source>The answer of {system} holds no thread.</source>
        <translation>Die Antwort von {system} enthält keine Diskussion.</translation>
    </message>
    <message>
        <source>The archive names {address}, but its content is in another file.</source>
        <translation>Das Webarchiv nennt {address}, der Inhalt liegt aber in einer anderen Datei.</translation>
    </message>
    <message>
        <source>The archive {name} cannot be changed: the file or its folder is write-protected.</source>
        <translation>Das Archiv {name} lässt sich nicht ändern: Die Datei oder ihr Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The archive {name} is already open for writing (process {pid} on {host}).</source>
        <translation>Das Archiv {name} ist bereits zum Schreiben geöffnet (Prozess {pid} auf {host}).</translation>
    </message>
    <message>
        <source>The archive {name} is already open for writing.</source>
        <translation>Das Archiv {name} ist bereits zum Schreiben geöffnet.</translation>
    </message>
    <message>
        <source>The archive {name} is damaged.</source>
        <translation>Das Archiv {name} ist beschädigt.</translation>
    </message>
    <message>
        <source>The archive {name} is not in its folder any more ({folder}).</source>
        <translation>Das Archiv {name} liegt nicht mehr in seinem Ordner ({folder}).</translation>
    </message>
    <message>
        <source>The archive {name} or its folder cannot be opened for this.</source>
        <translation>Das Archiv {name} oder sein Ordner lässt sich dafür nicht öffnen.</translation>
    </message>
    <message>
        <source>The archive {name} was written by a newer version of Threadmark.</source>
        <translation>Das Archiv {name} wurde mit einer neueren Version von Threadmark geschrieben.</translation>
    </message>
    <message>
        <source>The archive {name} was written by an older Threadmark.</source>
        <translation>Das Archiv {name} wurde mit einer älteren Version von Threadmark geschrieben.</translation>
    </message>
    <message>
        <source>The articles</source>
        <translation>Von den Artikeln</translation>
    </message>
    <message>
        <source>The articles and every comment</source>
        <translation>Von den Artikeln und jedem Kommentar</translation>
    </message>
    <message>
        <source>The backup cannot have the name of the archive itself.</source>
        <translation>Die Sicherung kann nicht den Namen des Archivs selbst haben.</translation>
    </message>
    <message>
        <source>The browser does not run for the administrator (root): pages would not be locked in.</source>
        <translation>Der Browser läuft nicht für den Administrator (root): Seiten wären nicht abgeschottet.</translation>
    </message>
    <message>
        <source>The browser inside Threadmark does not start: {reason}</source>
        <translation>Der Browser in Threadmark startet nicht: {reason}</translation>
    </message>
    <message>
        <source>The browser inside Threadmark is not installed.</source>
        <translation>Der Browser in Threadmark ist nicht installiert.</translation>
    </message>
    <message>
        <source>The browser shows an empty page.</source>
        <translation>Der Browser zeigt eine leere Seite.</translation>
    </message>
    <message>
        <source>The certificate of {host} comes from nobody whom this computer trusts.</source>
        <translation>Das Zertifikat von {host} stammt von keiner Stelle, der dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation>Das Zertifikat von {host} ist abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid.</source>
        <translation>Das Zertifikat von {host} ist ungültig.</translation>
    </message>
    <message>
        <source>The certificate shown by {host} belongs to another server.</source>
        <translation>Das Zertifikat, das {host} vorzeigt, gehört zu einem anderen Server.</translation>
    </message>
    <message>
        <source>The characters of {name} cannot be read.</source>
        <translation>Die Zeichen von {name} sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The codebook alone, for MAXQDA, ATLAS.ti, NVivo, QualCoder and Taguette.</source>
        <translation>Nur das Codebuch, für MAXQDA, ATLAS.ti, NVivo, QualCoder und Taguette.</translation>
    </message>
    <message>
        <source>The codebook is empty.</source>
        <translation>Das Codebuch ist leer.</translation>
    </message>
    <message>
        <source>The comments are on {count} articles of the site; they are taken together.</source>
        <translation>Die Kommentare stehen unter {count} Artikeln der Website; sie werden zusammengenommen.</translation>
    </message>
    <message>
        <source>The comments belong to {count} articles; they are shown as one discussion.</source>
        <translation>Die Kommentare gehören zu {count} Artikeln; sie werden als eine Diskussion gezeigt.</translation>
    </message>
    <message>
        <source>The comments of this page are kept by {system}, which gave none: {reason}</source>
        <translation>Die Kommentare dieser Seite liegen bei {system}, das keine herausgegeben hat: {reason}</translation>
    </message>
    <message>
        <source>The comments were found by their pattern: look whether all are there and who answers whom.</source>
        <translation>Die Kommentare wurden an ihrem Muster erkannt: Prüfen Sie, ob alle da sind und wer wem antwortet.</translation>
    </message>
    <message>
        <source>The comments were read from what the page marks for search engines: look whether all are there.</source>
        <translation>Die Kommentare stammen aus den Auszeichnungen der Seite für Suchmaschinen: Prüfen Sie, ob alle da sind.</translation>
    </message>
    <message>
        <source>The compressed answer from {host} is damaged.</source>
        <translation>Die komprimierte Antwort von {host} ist beschädigt.</translation>
    </message>
    <message>
        <source>The document could not be written.</source>
        <translation>Das Dokument ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The drive of {name} cannot lock files, so two programs could write at once.</source>
        <translation>Das Laufwerk von {name} kann Dateien nicht sperren; zwei Programme könnten gleichzeitig schreiben.</translation>
    </message>
    <message>
        <source>The drive reported an error while the archive {name} was in use.</source>
        <translation>Das Laufwerk meldete einen Fehler, während das Archiv {name} benutzt wurde.</translation>
    </message>
    <message>
        <source>The export could not be written to {folder}: {reason}.</source>
        <translation>Der Export konnte nicht nach {folder} geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The feed brings definitions of its own (DOCTYPE), which no feed needs: it was not read.</source>
        <translation>Der Feed bringt eigene Definitionen mit (DOCTYPE), die kein Feed braucht: Er wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The feed holds comments of {count} articles; they are shown as one discussion.</source>
        <translation>Der Feed enthält Kommentare zu {count} Artikeln; sie werden als eine Diskussion gezeigt.</translation>
    </message>
    <message>
        <source>The feed holds no comments.</source>
        <translation>Der Feed enthält keine Kommentare.</translation>
    </message>
    <message>
        <source>The feed is cut off or has faults; what could be read of it is here.</source>
        <translation>Der Feed ist abgeschnitten oder fehlerhaft; was sich davon lesen ließ, ist hier.</translation>
    </message>
    <message>
        <source>The feed names further pages, which could not be read.</source>
        <translation>Der Feed nennt weitere Seiten, die nicht gelesen werden konnten.</translation>
    </message>
    <message>
        <source>The file ends in the middle: what came after is missing.</source>
        <translation>Die Datei bricht mittendrin ab: Was danach kam, fehlt.</translation>
    </message>
    <message>
        <source>The file holds page {number} of {count}.</source>
        <translation>Die Datei enthält Seite {number} von {count}.</translation>
    </message>
    <message>
        <source>The file is damaged in places: something may be missing.</source>
        <translation>Die Datei ist stellenweise beschädigt: Es kann etwas fehlen.</translation>
    </message>
    <message>
        <source>The file is of GitHub&apos;s form, but holds no comments.</source>
        <translation>Die Datei hat das Format von GitHub, enthält aber keine Kommentare.</translation>
    </message>
    <message>
        <source>The file is of Reddit&apos;s form, but holds no comments.</source>
        <translation>Die Datei hat das Format von Reddit, enthält aber keine Kommentare.</translation>
    </message>
    <message>
        <source>The file is of WordPress&apos;s form, but holds no comments.</source>
        <translation>Die Datei hat das Format von WordPress, enthält aber keine Kommentare.</translation>
    </message>
    <message>
        <source>The file is of YouTube&apos;s form, but holds no comments.</source>
        <translation>Die Datei hat das Format von YouTube, enthält aber keine Kommentare.</translation>
    </message>
    <message>
        <source>The file is of the New York Times&apos; form, but holds no comments.</source>
        <translation>Die Datei hat das Format der New York Times, enthält aber keine Kommentare.</translation>
    </message>
    <message>
        <source>The file is one page of several: YouTube has further comments.</source>
        <translation>Die Datei ist eine von mehreren Seiten: YouTube hat weitere Kommentare.</translation>
    </message>
    <message>
        <source>The file says that further comments follow, which are not in it.</source>
        <translation>Laut der Datei folgen weitere Kommentare, die sie nicht enthält.</translation>
    </message>
    <message>
        <source>The file was changed or damaged: {where}: {what}</source>
        <translation>Die Datei wurde verändert oder beschädigt: {where}: {what}</translation>
    </message>
    <message>
        <source>The file was cut: its end is missing.</source>
        <translation>Die Datei ist abgeschnitten: Ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>The file {name} is empty, so it is not an archive.</source>
        <translation>Die Datei {name} ist leer und damit kein Archiv.</translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation>Die Datei {name} ist leer.</translation>
    </message>
    <message>
        <source>The file&apos;s structure is damaged: {detail}</source>
        <translation>Die Struktur der Datei ist beschädigt: {detail}</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>Der Ordner {folder} lässt sich nicht anlegen: {reason}.</translation>
    </message>
    <message>
        <source>The format {format} has no setting {setting}.</source>
        <translation>Das Format {format} hat keine Einstellung {setting}.</translation>
    </message>
    <message>
        <source>The interface prints times in words, and not all of them could be read.</source>
        <translation>Die Schnittstelle gibt Zeiten in Worten an, und nicht alle ließen sich lesen.</translation>
    </message>
    <message>
        <source>The key cannot be read from {file}.</source>
        <translation>Der Schlüssel lässt sich nicht aus {file} lesen.</translation>
    </message>
    <message>
        <source>The keyring could not be used.</source>
        <translation>Der Schlüsselbund ließ sich nicht benutzen.</translation>
    </message>
    <message>
        <source>The keyring could not be used. The password is kept until Threadmark closes.</source>
        <translation>Der Schlüsselbund ließ sich nicht benutzen. Das Passwort bleibt bis zum Beenden von Threadmark gemerkt.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>The keyring does not answer. The password is kept until Threadmark closes.</source>
        <translation>Der Schlüsselbund antwortet nicht. Das Passwort bleibt bis zum Beenden von Threadmark gemerkt.</translation>
    </message>
    <message>
        <source>The keyring does not keep passwords.</source>
        <translation>Der Schlüsselbund bewahrt keine Passwörter auf.</translation>
    </message>
    <message>
        <source>The keyring does not keep passwords. This one is kept until Threadmark closes.</source>
        <translation>Der Schlüsselbund bewahrt keine Passwörter auf. Dieses bleibt bis zum Beenden von Threadmark gemerkt.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keyring is locked. The password is kept until Threadmark closes.</source>
        <translation>Der Schlüsselbund ist gesperrt. Das Passwort bleibt bis zum Beenden von Threadmark gemerkt.</translation>
    </message>
    <message>
        <source>The likes of {count} comments are only about right: YouTube prints large numbers rounded.</source>
        <translation>Kommentare, deren „Gefällt mir“-Zahl nur ungefähr stimmt, weil YouTube große Zahlen rundet: {count}.</translation>
    </message>
    <message>
        <source>The list has more than {limit} lines.</source>
        <translation>Die Liste hat mehr als {limit} Zeilen.</translation>
    </message>
    <message>
        <source>The lossless form always holds the whole archive.</source>
        <translation>Die verlustfreie Form enthält immer das ganze Archiv.</translation>
    </message>
    <message>
        <source>The lossless form holds every name and every raw page.</source>
        <translation>Die verlustfreie Form enthält jeden Namen und jede Rohseite.</translation>
    </message>
    <message>
        <source>The lossless form: every row, version and raw page of the whole archive, to keep and to read back.</source>
        <translation>Die verlustfreie Form: jede Zeile, Fassung und Rohseite des ganzen Archivs, zum Aufbewahren und Wiedereinlesen.</translation>
    </message>
    <message>
        <source>The mapping could not be written to {file}: {reason}.</source>
        <translation>Die Zuordnung konnte nicht nach {file} geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The name of a worklist has at most {limit} characters.</source>
        <translation>Der Name einer Arbeitsliste hat höchstens {limit} Zeichen.</translation>
    </message>
    <message>
        <source>The other addresses are not affected. Save the page from a browser and open the saved file.</source>
        <translation>Die anderen Adressen sind nicht betroffen. Speichern Sie die Seite in einem Browser und öffnen Sie die gespeicherte Datei.</translation>
    </message>
    <message>
        <source>The others are not touched by it. Please report it with the file, if you may share it.</source>
        <translation>Die anderen sind nicht betroffen. Melden Sie den Fehler mit der Datei, falls Sie sie weitergeben dürfen.</translation>
    </message>
    <message>
        <source>The page could not be opened in the browser: {reason}.</source>
        <translation>Die Seite konnte nicht im Browser geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <source>The page does not answer: its scripts are busy.</source>
        <translation>Die Seite antwortet nicht: Ihre Skripte sind beschäftigt.</translation>
    </message>
    <message>
        <source>The page from {host} is larger than the limit of {limit} MB.</source>
        <translation>Die Seite von {host} ist größer als die Grenze von {limit} MB.</translation>
    </message>
    <message>
        <source>The page has ended by itself.</source>
        <translation>Die Seite wurde von selbst beendet.</translation>
    </message>
    <message>
        <source>The page has no readable content.</source>
        <translation>Die Seite hat keinen lesbaren Inhalt.</translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation>Die Seite ist leer.</translation>
    </message>
    <message>
        <source>The page is larger than {limit} MB.</source>
        <translation>Die Seite ist größer als {limit} MB.</translation>
    </message>
    <message>
        <source>The page itself is cut off in the archive: comments may be missing.</source>
        <translation>Die Seite selbst ist im Webarchiv abgeschnitten: Es können Kommentare fehlen.</translation>
    </message>
    <message>
        <source>The page kept opening dialogs and was ended.</source>
        <translation>Die Seite öffnete immer wieder Dialoge und wurde beendet.</translation>
    </message>
    <message>
        <source>The page loads comments from GitHub, but does not say from where.</source>
        <translation>Die Seite lädt Kommentare von GitHub, sagt aber nicht, von wo.</translation>
    </message>
    <message>
        <source>The page never came to rest: what it loaded last may be missing.</source>
        <translation>Die Seite kam nicht zur Ruhe: Was sie zuletzt lud, kann fehlen.</translation>
    </message>
    <message>
        <source>The page {digest} is not what was fetched.</source>
        <translation>Die Seite {digest} ist nicht mehr, wie sie abgerufen wurde.</translation>
    </message>
    <message>
        <source>The passage {start}–{end} is not inside the text.</source>
        <translation>Die Textstelle {start}–{end} liegt nicht im Text.</translation>
    </message>
    <message>
        <source>The password for {host} could not be removed from the keyring.</source>
        <translation>Das Passwort für {host} ließ sich nicht aus dem Schlüsselbund löschen.</translation>
    </message>
    <message>
        <source>The password for {host} is kept in this computer&apos;s keyring.</source>
        <translation>Das Passwort für {host} liegt im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>The password for {host} would travel readable for everyone: http:// is not encrypted.</source>
        <translation>Das Passwort für {host} würde für alle lesbar übertragen: http:// ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The program ended {count} times while it read this page.</source>
        <translation>Das Programm wurde {count}-mal beendet, während es diese Seite las.</translation>
    </message>
    <message>
        <source>The receipt of article {id} is gone.</source>
        <translation>Der Beleg von Artikel {id} ist verschwunden.</translation>
    </message>
    <message>
        <source>The recipe could not be written to {file}: {reason}.</source>
        <translation>Das Rezept konnte nicht nach {file} geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The recipe does not say what one comment is (item).</source>
        <translation>Das Rezept sagt nicht, was ein Kommentar ist (item).</translation>
    </message>
    <message>
        <source>The recipe does not say which host it is for.</source>
        <translation>Das Rezept sagt nicht, für welchen Host es gilt.</translation>
    </message>
    <message>
        <source>The recipe&apos;s nesting is one of: {words}.</source>
        <translation>Die Verschachtelung im Rezept (nesting) ist eines von: {words}.</translation>
    </message>
    <message>
        <source>The record of {address} cannot be read.</source>
        <translation>Die Aufzeichnung von {address} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The regular expression takes too long; something may be missing.</source>
        <translation>Der reguläre Ausdruck braucht zu lange; es kann etwas fehlen.</translation>
    </message>
    <message>
        <source>The rest of the thread could not be read.</source>
        <translation>Der Rest des Threads konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The rows of {name} cannot be told apart: {reason}.</source>
        <translation>Die Zeilen von {name} lassen sich nicht voneinander trennen: {reason}.</translation>
    </message>
    <message>
        <source>The same network for igraph, networkx, yEd and Cytoscape.</source>
        <translation>Dasselbe Netzwerk für igraph, networkx, yEd und Cytoscape.</translation>
    </message>
    <message>
        <source>The search index {index} does not fit the texts.</source>
        <translation>Der Suchindex {index} passt nicht zu den Texten.</translation>
    </message>
    <message>
        <source>The server counts {stated} direct replies, of which {count} are given.</source>
        <translation>Der Server zählt {stated} direkte Antworten und gibt davon {count} heraus.</translation>
    </message>
    <message>
        <source>The site gives its comments not as data or only in part: replies are nested as its pages draw them.</source>
        <translation>Die Website gibt ihre Kommentare nicht oder nur teilweise als Daten heraus: Antworten sind so verschachtelt, wie ihre Seiten sie zeigen.</translation>
    </message>
    <message>
        <source>The site has edited this comment, and this part of it is not there any more.</source>
        <translation>Die Website hat diesen Kommentar geändert, und dieser Teil ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The site shows no name, so there is no page about them.</source>
        <translation>Die Website zeigt keinen Namen, darum gibt es keine Seite dazu.</translation>
    </message>
    <message>
        <source>The site&apos;s data named the comments of another article; they were left out.</source>
        <translation>Die Daten der Website nannten Kommentare eines anderen Artikels; sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>The table has no column “{name}”.</source>
        <translation>Die Tabelle hat keine Spalte „{name}“.</translation>
    </message>
    <message>
        <source>The tag “{tag}” cannot be merged into itself.</source>
        <translation>Der Tag „{tag}“ kann nicht mit sich selbst zusammengeführt werden.</translation>
    </message>
    <message>
        <source>The tag “{tag}” cannot be put below itself.</source>
        <translation>Der Tag „{tag}“ kann nicht unter sich selbst stehen.</translation>
    </message>
    <message>
        <source>The tag “{tag}” is archived: it is not used any more.</source>
        <translation>Der Tag „{tag}“ ist archiviert und wird nicht mehr verwendet.</translation>
    </message>
    <message>
        <source>The tag “{tag}” is archived: nothing is merged into it.</source>
        <translation>Der Tag „{tag}“ ist archiviert: Mit ihm wird nichts zusammengeführt.</translation>
    </message>
    <message>
        <source>The tag “{tag}” is archived: nothing new goes below it.</source>
        <translation>Der Tag „{tag}“ ist archiviert: Darunter kommt nichts Neues.</translation>
    </message>
    <message>
        <source>The tag&apos;s name is too long ({length} characters).</source>
        <translation>Der Name des Tags ist zu lang ({length} Zeichen).</translation>
    </message>
    <message>
        <source>The text does not show who replied to whom: all comments stand on the first level.</source>
        <translation>Der Text zeigt nicht, wer wem geantwortet hat: Alle Kommentare stehen auf der ersten Ebene.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>Der Text ist leer.</translation>
    </message>
    <message>
        <source>The text of {table} {id} is not what was captured.</source>
        <translation>Der Text von {table} {id} ist nicht mehr, wie er erfasst wurde.</translation>
    </message>
    <message>
        <source>The two comments have nothing in common that tells them from the rest.</source>
        <translation>Die beiden Kommentare haben nichts gemeinsam, was sie vom Rest unterscheidet.</translation>
    </message>
    <message>
        <source>The web archive ends in the middle of a record: what came after is missing.</source>
        <translation>Das Webarchiv bricht mitten in einer Aufzeichnung ab: Was danach kam, fehlt.</translation>
    </message>
    <message>
        <source>The web archive is damaged: places that cannot be read: {count}.</source>
        <translation>Das Webarchiv ist beschädigt; nicht lesbare Stellen: {count}.</translation>
    </message>
    <message>
        <source>The words of this annotation are not in the text any more.</source>
        <translation>Die Wörter dieser Annotation stehen nicht mehr im Text.</translation>
    </message>
    <message>
        <source>The words “{quote}” are not in this text.</source>
        <translation>Die Wörter „{quote}“ stehen nicht in diesem Text.</translation>
    </message>
    <message>
        <source>The words “{quote}” stand there more than once.</source>
        <translation>Die Wörter „{quote}“ kommen dort mehrmals vor.</translation>
    </message>
    <message>
        <source>The words “{words}” are not on the page.</source>
        <translation>Die Wörter „{words}“ stehen nicht auf der Seite.</translation>
    </message>
    <message>
        <source>The worklist “{name}” was drawn, and stays as it was.</source>
        <translation>Die Arbeitsliste „{name}“ wurde gezogen und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>There are no comments in this structured data.</source>
        <translation>In diesen strukturierten Daten gibt es keine Kommentare.</translation>
    </message>
    <message>
        <source>There are no comments in {name}.</source>
        <translation>In {name} gibt es keine Kommentare.</translation>
    </message>
    <message>
        <source>There are no comments to put into a worklist.</source>
        <translation>Es gibt keine Kommentare für eine Arbeitsliste.</translation>
    </message>
    <message>
        <source>There are no rows in {name}.</source>
        <translation>In {name} gibt es keine Zeilen.</translation>
    </message>
    <message>
        <source>There are no saved pages, exports or tables in the folder {name}.</source>
        <translation>Im Ordner {name} sind keine gespeicherten Seiten, Exporte oder Tabellen.</translation>
    </message>
    <message>
        <source>There are no tags in {name}.</source>
        <translation>In {name} sind keine Tags.</translation>
    </message>
    <message>
        <source>There are no words to rank by, so the order is that of the threads.</source>
        <translation>Es gibt keine Wörter, nach denen gewichtet werden könnte; die Reihenfolge ist die der Diskussionen.</translation>
    </message>
    <message>
        <source>There are several authors {name}: {keys}</source>
        <translation>Mehrere heißen {name}: {keys}</translation>
    </message>
    <message>
        <source>There is a worklist “{name}” already.</source>
        <translation>Eine Arbeitsliste „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is already a file {path}.</source>
        <translation>Es gibt bereits eine Datei {path}.</translation>
    </message>
    <message>
        <source>There is already a saved search “{name}”.</source>
        <translation>Es gibt schon eine gespeicherte Suche „{name}“.</translation>
    </message>
    <message>
        <source>There is already a tag “{name}” here.</source>
        <translation>Hier gibt es bereits einen Tag „{name}“.</translation>
    </message>
    <message>
        <source>There is no address in this list.</source>
        <translation>In dieser Liste steht keine Adresse.</translation>
    </message>
    <message>
        <source>There is no annotation {id} in this archive.</source>
        <translation>In diesem Archiv gibt es keine Annotation {id}.</translation>
    </message>
    <message>
        <source>There is no annotation {number} to be checked under this article.</source>
        <translation>Unter diesem Artikel gibt es keine zu prüfende Annotation {number}.</translation>
    </message>
    <message>
        <source>There is no archive at {path}.</source>
        <translation>Unter {path} gibt es kein Archiv.</translation>
    </message>
    <message>
        <source>There is no article {id} in this archive.</source>
        <translation>In diesem Archiv gibt es keinen Artikel {id}.</translation>
    </message>
    <message>
        <source>There is no article {name} in this archive.</source>
        <translation>In diesem Archiv gibt es keinen Artikel {name}.</translation>
    </message>
    <message>
        <source>There is no author {name} in this archive.</source>
        <translation>In diesem Archiv schreibt niemand namens {name}.</translation>
    </message>
    <message>
        <source>There is no capture {number} of this article.</source>
        <translation>Es gibt keine Erfassung {number} dieses Artikels.</translation>
    </message>
    <message>
        <source>There is no codebook in {name}.</source>
        <translation>In {name} ist kein Codebuch.</translation>
    </message>
    <message>
        <source>There is no comment {id} in this archive.</source>
        <translation>In diesem Archiv gibt es keinen Kommentar {id}.</translation>
    </message>
    <message>
        <source>There is no comment {number} under this article.</source>
        <translation>Unter diesem Artikel gibt es keinen Kommentar {number}.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Es gibt keine Datei {name}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Es gibt keinen Ordner {folder}.</translation>
    </message>
    <message>
        <source>There is no format {name}.</source>
        <translation>Das Format {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no keyring here: the key is gone when the program ends, and later exports will have other labels.</source>
        <translation>Hier gibt es keinen Schlüsselbund: Mit dem Ende des Programms ist der Schlüssel fort, und spätere Exporte haben andere Kürzel.</translation>
    </message>
    <message>
        <source>There is no memo {id} in this archive.</source>
        <translation>In diesem Archiv gibt es kein Memo {id}.</translation>
    </message>
    <message>
        <source>There is no mending {id} under this article.</source>
        <translation>Unter diesem Artikel gibt es keine Korrektur {id}.</translation>
    </message>
    <message>
        <source>There is no page {digest} in this archive.</source>
        <translation>In diesem Archiv gibt es keine Seite {digest}.</translation>
    </message>
    <message>
        <source>There is no part {part} in this file.</source>
        <translation>In dieser Datei gibt es keinen Teil {part}.</translation>
    </message>
    <message>
        <source>There is no recipe for {host}.</source>
        <translation>Für {host} gibt es kein Rezept.</translation>
    </message>
    <message>
        <source>There is no room left in {folder} for the export.</source>
        <translation>In {folder} ist kein Platz mehr für den Export.</translation>
    </message>
    <message>
        <source>There is no room left where {name} is kept ({folder}).</source>
        <translation>Am Ort von {name} ist kein Platz mehr ({folder}).</translation>
    </message>
    <message>
        <source>There is no row {id} in the queue of this archive.</source>
        <translation>In der Warteschlange dieses Archivs gibt es keine Zeile {id}.</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”.</source>
        <translation>Es gibt keine gespeicherte Suche „{name}“.</translation>
    </message>
    <message>
        <source>There is no server named {host}, or this computer is offline.</source>
        <translation>Es gibt keinen Server namens {host}, oder dieser Computer ist offline.</translation>
    </message>
    <message>
        <source>There is no step {id} in the history.</source>
        <translation>Im Verlauf gibt es keinen Schritt {id}.</translation>
    </message>
    <message>
        <source>There is no tag {name} in this archive.</source>
        <translation>In diesem Archiv gibt es keinen Tag {name}.</translation>
    </message>
    <message>
        <source>There is no tag “{tag}”.</source>
        <translation>Es gibt keinen Tag „{tag}“.</translation>
    </message>
    <message>
        <source>There is no text on one side of that place.</source>
        <translation>Auf einer Seite dieser Stelle steht kein Text.</translation>
    </message>
    <message>
        <source>There is no watch {id} in this archive.</source>
        <translation>In diesem Archiv gibt es keine Beobachtung {id}.</translation>
    </message>
    <message>
        <source>There is no worklist {id} in this archive.</source>
        <translation>In diesem Archiv gibt es keine Arbeitsliste {id}.</translation>
    </message>
    <message>
        <source>There is no worklist “{name}” in this archive.</source>
        <translation>In diesem Archiv gibt es keine Arbeitsliste „{name}“.</translation>
    </message>
    <message>
        <source>There is no worklist “{name}”.</source>
        <translation>Es gibt keine Arbeitsliste „{name}“.</translation>
    </message>
    <message>
        <source>There is nothing to draw from.</source>
        <translation>Es gibt nichts, woraus gezogen werden kann.</translation>
    </message>
    <message>
        <source>There is nothing to draw: {count} fit, and none of them was hit.</source>
        <translation>Es wurde nichts gezogen: {count} kommen in Frage, keins wurde getroffen.</translation>
    </message>
    <message>
        <source>There is nothing to read in {name}.</source>
        <translation>In {name} gibt es nichts zu lesen.</translation>
    </message>
    <message>
        <source>This XML file declares a document type (DOCTYPE) or entities; it is not read, for safety.</source>
        <translation>Diese XML-Datei deklariert einen Dokumenttyp (DOCTYPE) oder Entitäten; sie wird zur Sicherheit nicht gelesen.</translation>
    </message>
    <message>
        <source>This address at {host} leads to a file of the kind {kind}, not to a page.</source>
        <translation>Diese Adresse bei {host} führt zu einer Datei der Art {kind}, nicht zu einer Seite.</translation>
    </message>
    <message>
        <source>This address names no post.</source>
        <translation>Diese Adresse nennt keinen Beitrag.</translation>
    </message>
    <message>
        <source>This address names no video.</source>
        <translation>Diese Adresse nennt kein Video.</translation>
    </message>
    <message>
        <source>This article at {host} is not public.</source>
        <translation>Dieser Artikel bei {host} ist nicht öffentlich.</translation>
    </message>
    <message>
        <source>This article at {host} is protected with a password.</source>
        <translation>Dieser Artikel bei {host} ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>This article names no forum.</source>
        <translation>Dieser Artikel nennt kein Forum.</translation>
    </message>
    <message>
        <source>This computer has no safe keyring.</source>
        <translation>Dieser Computer hat keinen sicheren Schlüsselbund.</translation>
    </message>
    <message>
        <source>This computer has no safe keyring. The password is kept until Threadmark closes.</source>
        <translation>Dieser Computer hat keinen sicheren Schlüsselbund. Das Passwort bleibt bis zum Beenden von Threadmark gemerkt.</translation>
    </message>
    <message>
        <source>This file holds binary data, not a web page.</source>
        <translation>Diese Datei enthält Binärdaten, keine Webseite.</translation>
    </message>
    <message>
        <source>This file was written by a newer version of Threadmark.</source>
        <translation>Diese Datei wurde von einer neueren Threadmark-Version geschrieben.</translation>
    </message>
    <message>
        <source>This is a {kind} file, not a web page.</source>
        <translation>Dies ist eine Datei der Art {kind}, keine Webseite.</translation>
    </message>
    <message>
        <source>This is not a discussion on Hacker News.</source>
        <translation>Dies ist keine Diskussion auf Hacker News.</translation>
    </message>
    <message>
        <source>This is not a feed that can be read.</source>
        <translation>Dies ist kein lesbarer Feed.</translation>
    </message>
    <message>
        <source>This is not an archive as JSON Lines.</source>
        <translation>Das ist kein Archiv als JSON Lines.</translation>
    </message>
    <message>
        <source>This is pseudonymised, not anonymous: what people wrote can be searched for word by word.</source>
        <translation>Das ist pseudonymisiert, nicht anonym: Was jemand schrieb, lässt sich Wort für Wort suchen.</translation>
    </message>
    <message>
        <source>This is too long for an address.</source>
        <translation>Das ist zu lang für eine Adresse.</translation>
    </message>
    <message>
        <source>This looks like {system}, but no comments stand where that has them: its layout may be a new one.</source>
        <translation>Das sieht nach {system} aus, aber an der üblichen Stelle stehen keine Kommentare: Vielleicht ist das Layout neu.</translation>
    </message>
    <message>
        <source>This note has {length} characters; one note holds {limit}.</source>
        <translation>Diese Notiz hat {length} Zeichen; in eine Notiz passen {limit}.</translation>
    </message>
    <message>
        <source>This note was changed elsewhere while you wrote.</source>
        <translation>Diese Notiz wurde anderswo geändert, während Sie schrieben.</translation>
    </message>
    <message>
        <source>This page loads its comments with {system}, but does not say from where.</source>
        <translation>Diese Seite lädt ihre Kommentare mit {system}, sagt aber nicht, von wo.</translation>
    </message>
    <message>
        <source>This page loads its comments with {system}, which sends them by a script after the page. They are not in the page itself.</source>
        <translation>Diese Seite lädt ihre Kommentare mit {system}, das sie per Skript nach der Seite sendet. In der Seite selbst stehen sie nicht.</translation>
    </message>
    <message>
        <source>This page of Reddit is filled by a script; no comments are in it.</source>
        <translation>Diese Seite von Reddit wird von einem Skript gefüllt; sie enthält keine Kommentare.</translation>
    </message>
    <message>
        <source>This page shows a Discourse topic, but none has been made for it yet.</source>
        <translation>Diese Seite zeigt ein Discourse-Thema, für sie wurde aber noch keines angelegt.</translation>
    </message>
    <message>
        <source>This page states {count} comments, but none of them are in it.</source>
        <translation>Diese Seite gibt {count} Kommentare an, enthält aber keinen davon.</translation>
    </message>
    <message>
        <source>This part could not be read, by a mistake of Threadmark.</source>
        <translation>Dieser Teil konnte nicht gelesen werden; das ist ein Fehler von Threadmark.</translation>
    </message>
    <message>
        <source>This part of the file cannot be read: {part}.</source>
        <translation>Dieser Teil der Datei ist nicht lesbar: {part}.</translation>
    </message>
    <message>
        <source>This post does not exist any more, or is not shown to visitors.</source>
        <translation>Diesen Beitrag gibt es nicht mehr, oder er wird Besuchern nicht gezeigt.</translation>
    </message>
    <message>
        <source>This saved page is one of several pages of comments; the others are not in it.</source>
        <translation>Diese gespeicherte Seite ist eine von mehreren Kommentarseiten; die anderen sind nicht enthalten.</translation>
    </message>
    <message>
        <source>This saved page is one of {count} pages of comments; the others are not in it.</source>
        <translation>Diese gespeicherte Seite ist eine von {count} Kommentarseiten; die anderen sind nicht enthalten.</translation>
    </message>
    <message>
        <source>This sitemap lists other sitemaps, and no pages.</source>
        <translation>Diese Sitemap nennt andere Sitemaps, aber keine Seiten.</translation>
    </message>
    <message>
        <source>Threadmark does not send a password there. Open the page in a browser and save it.</source>
        <translation>Dorthin sendet Threadmark kein Passwort. Öffnen Sie die Seite in einem Browser und speichern Sie sie.</translation>
    </message>
    <message>
        <source>Threadmark follows http and https addresses only. Open the page in a browser and save it.</source>
        <translation>Threadmark folgt nur http- und https-Adressen. Öffnen Sie die Seite in einem Browser und speichern Sie sie.</translation>
    </message>
    <message>
        <source>Threadmark made a mistake while it read this page.</source>
        <translation>Threadmark hat beim Lesen dieser Seite einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>Threadmark reads web addresses only, not {scheme}: addresses.</source>
        <translation>Threadmark liest nur Webadressen, keine Adressen mit {scheme}:.</translation>
    </message>
    <message>
        <source>Too much was mended in this archive to split a comment.</source>
        <translation>In diesem Archiv wurde zu viel korrigiert, um einen Kommentar zu teilen.</translation>
    </message>
    <message>
        <source>Took a mending back</source>
        <translation>Eine Korrektur zurückgenommen</translation>
    </message>
    <message>
        <source>Took back whom comment {number} answers</source>
        <translation>Zurückgenommen, wem Kommentar {number} antwortet</translation>
    </message>
    <message>
        <source>Took the mending of comment {number} back</source>
        <translation>Korrektur von Kommentar {number} zurückgenommen</translation>
    </message>
    <message>
        <source>Took the tag “{tag}” off its key</source>
        <translation>Tag „{tag}“ von seiner Taste genommen</translation>
    </message>
    <message>
        <source>Took {count} steps back</source>
        <translation>{count} Schritte rückgängig gemacht</translation>
    </message>
    <message>
        <source>Took “{tags}” off 1 annotation, looked at again</source>
        <translation>„{tags}“ von 1 Annotation entfernt (neu angesehen)</translation>
    </message>
    <message>
        <source>Took “{tags}” off 1 comment</source>
        <translation>„{tags}“ von 1 Kommentar entfernt</translation>
    </message>
    <message>
        <source>Took “{tags}” off 1 place</source>
        <translation>„{tags}“ von 1 Stelle entfernt</translation>
    </message>
    <message>
        <source>Took “{tags}” off 1 reply link</source>
        <translation>„{tags}“ von 1 Antwortbeziehung entfernt</translation>
    </message>
    <message>
        <source>Took “{tags}” off a passage: {quote}</source>
        <translation>„{tags}“ von einer Textstelle entfernt: {quote}</translation>
    </message>
    <message>
        <source>Took “{tags}” off an annotation</source>
        <translation>„{tags}“ von einer Annotation entfernt</translation>
    </message>
    <message>
        <source>Took “{tags}” off the article</source>
        <translation>„{tags}“ vom Artikel entfernt</translation>
    </message>
    <message>
        <source>Took “{tags}” off {count} annotations, looked at again</source>
        <translation>„{tags}“ von {count} Annotationen entfernt (neu angesehen)</translation>
    </message>
    <message>
        <source>Took “{tags}” off {count} comments</source>
        <translation>„{tags}“ von {count} Kommentaren entfernt</translation>
    </message>
    <message>
        <source>Took “{tags}” off {count} places</source>
        <translation>„{tags}“ von {count} Stellen entfernt</translation>
    </message>
    <message>
        <source>Took “{tags}” off {count} reply links</source>
        <translation>„{tags}“ von {count} Antwortbeziehungen entfernt</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>Try again in {minutes} minutes.</source>
        <translation>Versuchen Sie es in {minutes} Min. erneut.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Type at least one character.</source>
        <translation>Geben Sie mindestens ein Zeichen ein.</translation>
    </message>
    <message>
        <source>Type both.</source>
        <translation>Geben Sie beides ein.</translation>
    </message>
    <message>
        <source>Type one, for example what it is for.</source>
        <translation>Geben Sie einen ein, zum Beispiel, wofür sie ist.</translation>
    </message>
    <message>
        <source>Type the name that exports shall show.</source>
        <translation>Geben Sie den Namen ein, der in Exporten stehen soll.</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or remove the entry &quot;threadmark&quot; in your system&apos;s passwords.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es erneut, oder löschen Sie den Eintrag „threadmark“ in der Passwortverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Unpack it, and open the web archives in it one by one.</source>
        <translation>Entpacken Sie es und öffnen Sie die Webarchive darin einzeln.</translation>
    </message>
    <message>
        <source>Unpack it, and open what is in it.</source>
        <translation>Entpacken Sie sie und öffnen Sie, was darin ist.</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Tag entfernt</translation>
    </message>
    <message>
        <source>Use at most {limit} characters, and write the rest into its definition.</source>
        <translation>Verwenden Sie höchstens {limit} Zeichen und schreiben Sie den Rest in die Definition.</translation>
    </message>
    <message>
        <source>Use the address with https:// or capture the page without signing in.</source>
        <translation>Verwenden Sie die Adresse mit https:// oder erfassen Sie die Seite ohne Anmeldung.</translation>
    </message>
    <message>
        <source>Votes, addressees and what changed between captures are not part of a QDA project.</source>
        <translation>Stimmen, Angesprochene und Änderungen zwischen Erfassungen gehören nicht zu einem QDA-Projekt.</translation>
    </message>
    <message>
        <source>Wait until it is loaded, then try again.</source>
        <translation>Warten Sie, bis sie geladen ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Waiting {seconds} s, as the site asks</source>
        <translation>{seconds} s Pause, wie von der Website verlangt</translation>
    </message>
    <message>
        <source>Waline refused: {reason}</source>
        <translation>Waline hat abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>Web Annotations (JSON-LD)</source>
        <translation>Web Annotations (JSON-LD)</translation>
    </message>
    <message>
        <source>What came is larger than {limit} MB.</source>
        <translation>Was kam, ist größer als {limit} MB.</translation>
    </message>
    <message>
        <source>What came is packed, and ends in the middle or is damaged.</source>
        <translation>Was kam, ist gepackt und endet mittendrin oder ist beschädigt.</translation>
    </message>
    <message>
        <source>What the memo is about is not in this archive.</source>
        <translation>Worüber das Memo ist, gibt es in diesem Archiv nicht.</translation>
    </message>
    <message>
        <source>What was joined comes apart when its joining is taken back.</source>
        <translation>Verbundenes trennt sich, wenn die Verbindung zurückgenommen wird.</translation>
    </message>
    <message>
        <source>What was pointed at stands in none of the comments.</source>
        <translation>Worauf gezeigt wurde, steht in keinem der Kommentare.</translation>
    </message>
    <message>
        <source>Who answers whom does not stand in the page, only in the forum&apos;s interface.</source>
        <translation>Wer wem antwortet, steht nicht in der Seite, nur in der Programmschnittstelle des Forums.</translation>
    </message>
    <message>
        <source>Who replies to whom stands in the head line of each comment.</source>
        <translation>Wer wem antwortet, steht in der Kopfzeile jedes Kommentars.</translation>
    </message>
    <message>
        <source>Who replies to whom, for Gephi: comments or persons, with tags and times.</source>
        <translation>Wer wem antwortet, für Gephi: Kommentare oder Personen, mit Tags und Zeiten.</translation>
    </message>
    <message>
        <source>Who wrote this comment is not known.</source>
        <translation>Wer diesen Kommentar geschrieben hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Whom a comment answers was taken from the name it begins with: {count}.</source>
        <translation>Auf wen ein Kommentar antwortet, wurde dem Namen entnommen, mit dem er beginnt: {count}.</translation>
    </message>
    <message>
        <source>Write it as several notes, or keep the long text in a file of its own and note where it is.</source>
        <translation>Schreiben Sie mehrere Notizen, oder legen Sie den langen Text in eine eigene Datei und notieren Sie, wo er ist.</translation>
    </message>
    <message>
        <source>Write the addresses into a text file, one to a line.</source>
        <translation>Schreiben Sie die Adressen in eine Textdatei, eine pro Zeile.</translation>
    </message>
    <message>
        <source>Write them into its first line.</source>
        <translation>Schreiben Sie sie in die erste Zeile.</translation>
    </message>
    <message>
        <source>Writing the pages</source>
        <translation>Die Seiten werden geschrieben</translation>
    </message>
    <message>
        <source>Wrote a memo about the archive</source>
        <translation>Memo über das Archiv geschrieben</translation>
    </message>
    <message>
        <source>Wrote a memo about the article “{title}”</source>
        <translation>Memo über den Artikel „{title}“ geschrieben</translation>
    </message>
    <message>
        <source>Wrote a memo about the author {name}</source>
        <translation>Memo über {name} geschrieben</translation>
    </message>
    <message>
        <source>Wrote a memo about the tag “{tag}”</source>
        <translation>Memo über den Tag „{tag}“ geschrieben</translation>
    </message>
    <message>
        <source>Wrote a note on a comment</source>
        <translation>Notiz zu einem Kommentar geschrieben</translation>
    </message>
    <message>
        <source>Wrote a note on a passage: {quote}</source>
        <translation>Notiz zu einer Textstelle geschrieben: {quote}</translation>
    </message>
    <message>
        <source>Wrote a note on a reply link</source>
        <translation>Notiz zu einer Antwortbeziehung geschrieben</translation>
    </message>
    <message>
        <source>Wrote a note on the article</source>
        <translation>Notiz zum Artikel geschrieben</translation>
    </message>
    <message>
        <source>You are not allowed to read {path}.</source>
        <translation>Sie dürfen {path} nicht lesen.</translation>
    </message>
    <message>
        <source>YouTube gave only a part of the comments: {reason}</source>
        <translation>YouTube hat nur einen Teil der Kommentare herausgegeben: {reason}</translation>
    </message>
    <message>
        <source>YouTube knows no video at this address: it is private or was removed.</source>
        <translation>YouTube kennt unter dieser Adresse kein Video: Es ist privat oder wurde gelöscht.</translation>
    </message>
    <message>
        <source>YouTube refused the key, or its requests for today are used up ({status}).</source>
        <translation>YouTube hat den Schlüssel abgelehnt, oder seine Anfragen für heute sind aufgebraucht ({status}).</translation>
    </message>
    <message>
        <source>Your account at {host} may not read this article.</source>
        <translation>Ihr Konto bei {host} darf diesen Artikel nicht lesen.</translation>
    </message>
    <message>
        <source>`make browser` installs what the system lacks, or says what to install.</source>
        <translation>`make browser` installiert, was dem System fehlt, oder sagt, was zu installieren ist.</translation>
    </message>
    <message>
        <source>`threadmark capture FILE` reads it.</source>
        <translation>`threadmark capture FILE` liest sie.</translation>
    </message>
    <message>
        <source>`threadmark codebook split` prints the numbers.</source>
        <translation>`threadmark codebook split` gibt die Nummern aus.</translation>
    </message>
    <message>
        <source>`threadmark codebook` lists the tags of this archive.</source>
        <translation>`threadmark codebook` listet die Tags dieses Archivs auf.</translation>
    </message>
    <message>
        <source>`threadmark contents FILE --write-mapping NEW` writes one for a table.</source>
        <translation>`threadmark contents FILE --write-mapping NEW` schreibt eine für eine Tabelle.</translation>
    </message>
    <message>
        <source>`threadmark contents FILE` lists what is in it.</source>
        <translation>`threadmark contents FILE` listet auf, was darin ist.</translation>
    </message>
    <message>
        <source>`threadmark list` shows the articles with their numbers.</source>
        <translation>`threadmark list` zeigt die Artikel mit ihren Nummern.</translation>
    </message>
    <message>
        <source>`threadmark places` numbers them from 1 to {count}.</source>
        <translation>`threadmark places` nummeriert sie von 1 bis {count}.</translation>
    </message>
    <message>
        <source>`threadmark recipe list` names those there are.</source>
        <translation>`threadmark recipe list` nennt die vorhandenen.</translation>
    </message>
    <message>
        <source>`threadmark show` numbers the comments from 1 to {count}.</source>
        <translation>`threadmark show` nummeriert die Kommentare von 1 bis {count}.</translation>
    </message>
    <message>
        <source>`threadmark timeline` numbers the captures from 1 to {count}.</source>
        <translation>„threadmark timeline“ zählt die Erfassungen von 1 bis {count}.</translation>
    </message>
    <message>
        <source>`threadmark worklist list` shows their names.</source>
        <translation>`threadmark worklist list` zeigt die Namen.</translation>
    </message>
    <message>
        <source>a comment, no pingback</source>
        <translation>ein Kommentar, kein Pingback</translation>
    </message>
    <message>
        <source>a pingback</source>
        <translation>ein Pingback</translation>
    </message>
    <message>
        <source>a trackback</source>
        <translation>ein Trackback</translation>
    </message>
    <message>
        <source>a word that begins with “{text}”</source>
        <translation>ein Wort, das mit „{text}“ beginnt</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>annotated by “{value}”</source>
        <translation>annotiert von „{value}“</translation>
    </message>
    <message>
        <source>any form of “{text}”</source>
        <translation>jede Form von „{text}“</translation>
    </message>
    <message>
        <source>article title “{value}”</source>
        <translation>Titel des Artikels „{value}“</translation>
    </message>
    <message>
        <source>author “{value}”</source>
        <translation>Autor „{value}“</translation>
    </message>
    <message>
        <source>by the article&apos;s author</source>
        <translation>vom Autor des Artikels</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>each comment</source>
        <translation>jeden Kommentar</translation>
    </message>
    <message>
        <source>each thread</source>
        <translation>jede Diskussion</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>exactly “{text}”</source>
        <translation>genau „{text}“</translation>
    </message>
    <message>
        <source>gone since</source>
        <translation>inzwischen verschwunden</translation>
    </message>
    <message>
        <source>has a memo</source>
        <translation>hat ein Memo</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>hat eine Notiz</translation>
    </message>
    <message>
        <source>has a tag</source>
        <translation>hat ein Tag</translation>
    </message>
    <message>
        <source>has an annotated passage</source>
        <translation>hat eine annotierte Stelle</translation>
    </message>
    <message>
        <source>heise.de asks for a login before it shows this forum.</source>
        <translation>heise.de verlangt eine Anmeldung, bevor es dieses Forum zeigt.</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>in comments</source>
        <translation>in Kommentaren</translation>
    </message>
    <message>
        <source>in notes</source>
        <translation>in Notizen</translation>
    </message>
    <message>
        <source>in the article</source>
        <translation>im Artikel</translation>
    </message>
    <message>
        <source>its reply link is annotated</source>
        <translation>die Antwortbeziehung ist annotiert</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>not: {what}</source>
        <translation>nicht: {what}</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>nichts hat sich geändert</translation>
    </message>
    <message>
        <source>on the worklist “{value}”</source>
        <translation>auf der Arbeitsliste „{value}“</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>removed annotation</source>
        <translation>entfernte Annotation</translation>
    </message>
    <message>
        <source>removed article</source>
        <translation>entfernter Artikel</translation>
    </message>
    <message>
        <source>removed comment</source>
        <translation>entfernter Kommentar</translation>
    </message>
    <message>
        <source>removed memo</source>
        <translation>entferntes Memo</translation>
    </message>
    <message>
        <source>removed tag</source>
        <translation>entfernter Tag</translation>
    </message>
    <message>
        <source>replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>site “{value}”</source>
        <translation>Website „{value}“</translation>
    </message>
    <message>
        <source>still to be seen</source>
        <translation>noch zu sehen</translation>
    </message>
    <message>
        <source>tag “{value}” or one below it</source>
        <translation>Tag „{value}“ oder eines darunter</translation>
    </message>
    <message>
        <source>the article was edited</source>
        <translation>der Artikel wurde bearbeitet</translation>
    </message>
    <message>
        <source>the expression /{text}/</source>
        <translation>der Ausdruck /{text}/</translation>
    </message>
    <message>
        <source>unknown author</source>
        <translation>unbekannte Person</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>was answered</source>
        <translation>hat Antworten</translation>
    </message>
    <message>
        <source>whose parent is missing</source>
        <translation>dessen Bezugskommentar fehlt</translation>
    </message>
    <message>
        <source>with a mended parent</source>
        <translation>mit berichtigter Antwortbeziehung</translation>
    </message>
    <message>
        <source>{address} is larger than {limit} MB.</source>
        <translation>{address} ist größer als {limit} MB.</translation>
    </message>
    <message>
        <source>{address} is not in the web archive.</source>
        <translation>{address} ist nicht im Webarchiv.</translation>
    </message>
    <message>
        <source>{address} is recorded in a packing ({kind}) that is not read.</source>
        <translation>{address} ist in einer Kompression ({kind}) aufgezeichnet, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>{address} leads in a circle in the web archive.</source>
        <translation>{address} führt im Webarchiv im Kreis.</translation>
    </message>
    <message>
        <source>{count} annotations have no words to stand on and are left out.</source>
        <translation>{count} Annotationen haben keine Wörter, an denen sie stehen könnten, und fehlen.</translation>
    </message>
    <message>
        <source>{count} annotations of reply links are on the head lines.</source>
        <translation>{count} Annotationen von Antwortbeziehungen stehen an den Kopfzeilen.</translation>
    </message>
    <message>
        <source>{count} back again</source>
        <translation>{count} wieder da</translation>
    </message>
    <message>
        <source>{count} comments could not be read one by one.</source>
        <translation>Kommentare, die sich nicht einzeln lesen ließen: {count}.</translation>
    </message>
    <message>
        <source>{count} comments stand behind “load more comments” and are not here.</source>
        <translation>Kommentare hinter „load more comments“, die hier fehlen: {count}.</translation>
    </message>
    <message>
        <source>{count} comments were counted by the site, but are not in the file.</source>
        <translation>Kommentare, die die Website mitzählt, die aber nicht in der Datei sind: {count}.</translation>
    </message>
    <message>
        <source>{count} comments were counted by {system}, but not given.</source>
        <translation>Kommentare, die {system} mitzählt, aber nicht herausgibt: {count}.</translation>
    </message>
    <message>
        <source>{count} comments were hidden by moderators; GitHub shows them on request.</source>
        <translation>Von der Moderation ausgeblendete Kommentare, die GitHub auf Wunsch zeigt: {count}.</translation>
    </message>
    <message>
        <source>{count} comments without a name are not in the network of persons.</source>
        <translation>{count} Kommentare ohne Namen fehlen im Netzwerk der Personen.</translation>
    </message>
    <message>
        <source>{count} edited</source>
        <translation>{count} bearbeitet</translation>
    </message>
    <message>
        <source>{count} further pages of the forum could not be read.</source>
        <translation>Weitere Seiten des Forums, die nicht gelesen werden konnten: {count}.</translation>
    </message>
    <message>
        <source>{count} gone</source>
        <translation>{count} verschwunden</translation>
    </message>
    <message>
        <source>{count} lines of the file are cut off or damaged: their comments are missing.</source>
        <translation>Abgeschnittene oder beschädigte Zeilen der Datei, deren Kommentare fehlen: {count}.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{count} moved</source>
        <translation>{count} verschoben</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} neu</translation>
    </message>
    <message>
        <source>{count} of the {stated} stated comments are not on the page. They may be pingbacks that it does not show, or replies to removed comments.</source>
        <translation>Von den {stated} angegebenen Kommentaren fehlen {count} auf der Seite. Es können Pingbacks sein, die sie nicht zeigt, oder Antworten auf gelöschte Kommentare.</translation>
    </message>
    <message>
        <source>{count} orphans point to the words that were there.</source>
        <translation>{count} verwaiste Annotationen verweisen auf die früheren Wörter.</translation>
    </message>
    <message>
        <source>{count} places in texts were changed, {unsure} of them doubtful: `threadmark pseudonyms` lists them all.</source>
        <translation>{count} Stellen in Texten wurden geändert, davon {unsure} zweifelhaft: `threadmark pseudonyms` zählt alle auf.</translation>
    </message>
    <message>
        <source>{count} posts of the topic could not be read.</source>
        <translation>Beiträge des Themas, die nicht gelesen werden konnten: {count}.</translation>
    </message>
    <message>
        <source>{count} removed by the site</source>
        <translation>{count} von der Seite entfernt</translation>
    </message>
    <message>
        <source>{count} replies answer something that is not in the export.</source>
        <translation>{count} Antworten beziehen sich auf etwas, das nicht im Export ist.</translation>
    </message>
    <message>
        <source>{count} replies are counted, but not given.</source>
        <translation>Antworten, die mitgezählt, aber nicht herausgegeben werden: {count}.</translation>
    </message>
    <message>
        <source>{count} replies are not here: their threads were not read.</source>
        <translation>Antworten, die hier fehlen, weil ihre Threads nicht gelesen wurden: {count}.</translation>
    </message>
    <message>
        <source>{count} replies are shown without a place: which posting they answer is open.</source>
        <translation>Antworten, bei denen offen ist, auf welchen Beitrag sie sich beziehen: {count}.</translation>
    </message>
    <message>
        <source>{count} replies stand so deep that the page does not say whom they answer.</source>
        <translation>Antworten, die so tief stehen, dass die Seite nicht sagt, wem sie gelten: {count}.</translation>
    </message>
    <message>
        <source>{count} replies were counted by GitHub, but not given.</source>
        <translation>Antworten, die GitHub mitzählt, aber nicht herausgibt: {count}.</translation>
    </message>
    <message>
        <source>{count} replies were counted by YouTube, but are not in the file.</source>
        <translation>Antworten, die YouTube mitzählt, die aber nicht in der Datei sind: {count}.</translation>
    </message>
    <message>
        <source>{count} replies were counted by YouTube, but not given.</source>
        <translation>Antworten, die YouTube mitzählt, aber nicht herausgibt: {count}.</translation>
    </message>
    <message>
        <source>{count} replies were counted by the site, but are not in the file.</source>
        <translation>Antworten, die die Website mitzählt, die aber nicht in der Datei sind: {count}.</translation>
    </message>
    <message>
        <source>{count} rows do not fit into a sheet. Export as CSV to have them all.</source>
        <translation>{count} Zeilen passen nicht in ein Tabellenblatt. Als CSV exportiert sind alle da.</translation>
    </message>
    <message>
        <source>{count} texts are too long for a cell; they stand whole in {file}.</source>
        <translation>{count} Texte sind zu lang für eine Zelle; sie stehen vollständig in {file}.</translation>
    </message>
    <message>
        <source>{count} threads of the forum were not read.</source>
        <translation>Threads des Forums, die nicht gelesen wurden: {count}.</translation>
    </message>
    <message>
        <source>{count} with another name</source>
        <translation>{count} mit anderem Namen</translation>
    </message>
    <message>
        <source>{file} holds no key of {count} bytes.</source>
        <translation>{file} enthält keinen Schlüssel von {count} Bytes.</translation>
    </message>
    <message>
        <source>{file} is in {folder} already.</source>
        <translation>{file} gibt es in {folder} bereits.</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} oder {second}</translation>
    </message>
    <message>
        <source>{folder} cannot be written.</source>
        <translation>In {folder} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{folder} is not a folder.</source>
        <translation>{folder} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{host} (Coral) gives its comments only to its own pages, not to programs.</source>
        <translation>{host} (Coral) gibt seine Kommentare nur an eigene Seiten heraus, nicht an Programme.</translation>
    </message>
    <message>
        <source>{host} answered with a web page instead of comments: it may block programs.</source>
        <translation>{host} antwortete mit einer Webseite statt mit Kommentaren: Vielleicht sperrt es Programme aus.</translation>
    </message>
    <message>
        <source>{host} answered with something else than comments.</source>
        <translation>{host} antwortete mit etwas anderem als Kommentaren.</translation>
    </message>
    <message>
        <source>{host} answered with the error {status}.</source>
        <translation>{host} antwortete mit dem Fehler {status}.</translation>
    </message>
    <message>
        <source>{host} asked for an account when this was archived.</source>
        <translation>{host} verlangte ein Konto, als dies archiviert wurde.</translation>
    </message>
    <message>
        <source>{host} asks for a break (429: too many requests).</source>
        <translation>{host} bittet um eine Pause (429: zu viele Anfragen).</translation>
    </message>
    <message>
        <source>{host} asks for a break.</source>
        <translation>{host} bittet um eine Pause.</translation>
    </message>
    <message>
        <source>{host} asks programs not to read this page (in its robots.txt).</source>
        <translation>{host} bittet Programme, diese Seite nicht zu lesen (in seiner robots.txt).</translation>
    </message>
    <message>
        <source>{host} asks programs to wait {seconds} seconds between two pages.</source>
        <translation>{host} bittet Programme, zwischen zwei Seiten {seconds} Sekunden zu warten.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>{host} cannot say at present what programs may read (robots.txt: {status}).</source>
        <translation>{host} kann derzeit nicht sagen, was Programme lesen dürfen (robots.txt: {status}).</translation>
    </message>
    <message>
        <source>{host} could not prove that it is {host}: {reason}. It was not opened.</source>
        <translation>{host} konnte nicht nachweisen, dass es {host} ist: {reason}. Die Seite wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>{host} did not accept the key.</source>
        <translation>{host} hat den Schlüssel nicht akzeptiert.</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} seconds.</source>
        <translation>{host} antwortete nicht innerhalb von {seconds} s.</translation>
    </message>
    <message>
        <source>{host} does not accept this name and application password.</source>
        <translation>{host} akzeptiert diesen Namen mit diesem Anwendungspasswort nicht.</translation>
    </message>
    <message>
        <source>{host} does not accept this name and password (401).</source>
        <translation>{host} akzeptiert diesen Namen mit diesem Passwort nicht (401).</translation>
    </message>
    <message>
        <source>{host} does not accept this password for the article.</source>
        <translation>{host} akzeptiert dieses Beitragspasswort für den Artikel nicht.</translation>
    </message>
    <message>
        <source>{host} does not let programs read this page (403).</source>
        <translation>{host} lässt Programme diese Seite nicht lesen (403).</translation>
    </message>
    <message>
        <source>{host} gives comments to programs only with a key of your own.</source>
        <translation>{host} gibt Programmen Kommentare nur mit einem eigenen Schlüssel heraus.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own ({status}).</source>
        <translation>{host} hat selbst eine Störung ({status}).</translation>
    </message>
    <message>
        <source>{host} has no discussion of this page yet.</source>
        <translation>Bei {host} gibt es noch keine Diskussion zu dieser Seite.</translation>
    </message>
    <message>
        <source>{host} has no page at this address (404).</source>
        <translation>{host} hat unter dieser Adresse keine Seite (404).</translation>
    </message>
    <message>
        <source>{host} is not on the public internet: its address is {address}.</source>
        <translation>{host} liegt nicht im öffentlichen Internet: Die Adresse ist {address}.</translation>
    </message>
    <message>
        <source>{host} refuses the connection.</source>
        <translation>{host} lehnt die Verbindung ab.</translation>
    </message>
    <message>
        <source>{host} says that this page was removed (410).</source>
        <translation>Laut {host} wurde diese Seite gelöscht (410).</translation>
    </message>
    <message>
        <source>{host} says: {text}</source>
        <translation>{host} meldet: {text}</translation>
    </message>
    <message>
        <source>{host} sends in a circle and never shows a page.</source>
        <translation>{host} leitet im Kreis weiter und zeigt nie eine Seite.</translation>
    </message>
    <message>
        <source>{host} sends on more than {limit} times.</source>
        <translation>{host} leitet mehr als {limit}-mal weiter.</translation>
    </message>
    <message>
        <source>{host} sends on to &quot;{address}&quot;, which is no web address.</source>
        <translation>{host} leitet zu „{address}“ weiter; das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>{host} sends the form on to another server, {other}.</source>
        <translation>{host} leitet das Formular an einen anderen Server weiter: {other}.</translation>
    </message>
    <message>
        <source>{host} shows this page only after signing in (401).</source>
        <translation>{host} zeigt diese Seite nur nach Anmeldung (401).</translation>
    </message>
    <message>
        <source>{host} wanted to use something of this computer. It was refused.</source>
        <translation>{host} wollte auf etwas von diesem Computer zugreifen. Das wurde verweigert.</translation>
    </message>
    <message>
        <source>{host} was still sending after {seconds} seconds.</source>
        <translation>{host} sendete nach {seconds} s noch immer.</translation>
    </message>
    <message>
        <source>{minutes} minutes between two looks are too few or too many.</source>
        <translation>{minutes} Minuten zwischen zwei Blicken sind zu wenige oder zu viele.</translation>
    </message>
    <message>
        <source>{missing} of the {declared} stated comments are not in the text. Many sites count pingbacks, which they do not show.</source>
        <translation>Von den {declared} angegebenen Kommentaren fehlen {missing} im Text. Viele Websites zählen Pingbacks mit, die sie nicht zeigen.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>{name} has no columns “annotation” and “tag”.</source>
        <translation>{name} hat keine Spalten „annotation“ und „tag“.</translation>
    </message>
    <message>
        <source>{name} holds {count} discussions.</source>
        <translation>{name} enthält {count} Diskussionen.</translation>
    </message>
    <message>
        <source>{name} is MHTML, but there is no page in it.</source>
        <translation>{name} ist MHTML, enthält aber keine Seite.</translation>
    </message>
    <message>
        <source>{name} is a ZIP file without a web archive in it.</source>
        <translation>{name} ist eine ZIP-Datei, die kein Webarchiv enthält.</translation>
    </message>
    <message>
        <source>{name} is a damaged or incomplete ZIP file.</source>
        <translation>{name} ist eine beschädigte oder unvollständige ZIP-Datei.</translation>
    </message>
    <message>
        <source>{name} is a damaged or incomplete web archive of Safari.</source>
        <translation>{name} ist ein beschädigtes oder unvollständiges Webarchiv von Safari.</translation>
    </message>
    <message>
        <source>{name} is a package of several web archives, or one without recordings.</source>
        <translation>{name} ist ein Paket aus mehreren Webarchiven oder eines ohne Aufzeichnungen.</translation>
    </message>
    <message>
        <source>{name} is a web archive of Safari, but there is no page in it.</source>
        <translation>{name} ist ein Webarchiv von Safari, enthält aber keine Seite.</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} MB.</source>
        <translation>{name} ist größer als {limit} MB.</translation>
    </message>
    <message>
        <source>{name} is no mapping of columns.</source>
        <translation>{name} ist keine Zuordnung von Spalten.</translation>
    </message>
    <message>
        <source>{name} is no recipe: {reason}.</source>
        <translation>{name} ist kein Rezept: {reason}.</translation>
    </message>
    <message>
        <source>{name} is not a Threadmark archive.</source>
        <translation>{name} ist kein Threadmark-Archiv.</translation>
    </message>
    <message>
        <source>{name} is one page, and no file with several discussions.</source>
        <translation>{name} ist eine einzelne Seite und keine Datei mit mehreren Diskussionen.</translation>
    </message>
    <message>
        <source>{name} is packed, and damaged or locked.</source>
        <translation>{name} ist gepackt und beschädigt oder gesperrt.</translation>
    </message>
    <message>
        <source>{name} is packed, and ends in the middle or is damaged.</source>
        <translation>{name} ist komprimiert und bricht mittendrin ab oder ist beschädigt.</translation>
    </message>
    <message>
        <source>{name} is too large for a codebook.</source>
        <translation>{name} ist zu groß für ein Codebuch.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Threadmark.</source>
        <translation>{name} wurde mit einer neueren Version von Threadmark geschrieben.</translation>
    </message>
    <message>
        <source>{name}: cannot be “{value}”: searched as a word.</source>
        <translation>{name}: kann nicht „{value}“ sein; es wird als Wort gesucht.</translation>
    </message>
    <message>
        <source>{name}: wants a value.</source>
        <translation>{name}: braucht einen Wert.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be the name of an archive.</source>
        <translation>{path} kann nicht der Name eines Archivs sein.</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}.</source>
        <translation>{path} konnte nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} could not be used: {reason}.</source>
        <translation>{path} ließ sich nicht verwenden: {reason}.</translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation>{path} ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>{path} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} is a folder, not an archive.</source>
        <translation>{path} ist ein Ordner, kein Archiv.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{repo} at GitHub has no discussion for this page yet.</source>
        <translation>In {repo} auf GitHub gibt es noch keine Diskussion zu dieser Seite.</translation>
    </message>
    <message>
        <source>{setting} cannot be {value}.</source>
        <translation>{setting} kann nicht {value} sein.</translation>
    </message>
    <message>
        <source>{system} gave only a part of the comments: {reason}</source>
        <translation>{system} hat nur einen Teil der Kommentare herausgegeben: {reason}</translation>
    </message>
    <message>
        <source>{table} {id} belongs to a {other} that is gone.</source>
        <translation>{table} {id} gehört zu {other}; das ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>{table} {id} is not what was saved.</source>
        <translation>{table} {id} ist nicht mehr, wie gespeichert.</translation>
    </message>
    <message>
        <source>{what} from {value}</source>
        <translation>{what} ab {value}</translation>
    </message>
    <message>
        <source>{what} up to {value}</source>
        <translation>{what} bis {value}</translation>
    </message>
    <message>
        <source>{what} {sign} {value}</source>
        <translation>{what} {sign} {value}</translation>
    </message>
    <message>
        <source>{what} {value} to {until}</source>
        <translation>{what} {value} bis {until}</translation>
    </message>
    <message>
        <source>“/” separates a tag from the one above it, as in Argument/moral.</source>
        <translation>„/“ trennt einen Tag von dem darüber, wie in Argument/moralisch.</translation>
    </message>
    <message>
        <source>“Load more” was pressed: {count}</source>
        <translation>„Mehr laden“ gedrückt: {count}-mal</translation>
    </message>
    <message>
        <source>“{number}” is not the number of an annotation.</source>
        <translation>„{number}“ ist nicht die Nummer einer Annotation.</translation>
    </message>
    <message>
        <source>“{seed}” is no seed.</source>
        <translation>„{seed}“ ist kein Startwert.</translation>
    </message>
    <message>
        <source>“{target}” is below “{tag}”.</source>
        <translation>„{target}“ steht unter „{tag}“.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>“{text}” is no regular expression; it is searched as words.</source>
        <translation>„{text}“ ist kein regulärer Ausdruck; es wird als Wörter gesucht.</translation>
    </message>
    <message>
        <source>“{text}”: a beginning needs two letters.</source>
        <translation>„{text}“: Ein Wortanfang braucht zwei Buchstaben.</translation>
    </message>
    <message>
        <source>“{title}” has no address, so it cannot be fetched again.</source>
        <translation>„{title}“ hat keine Adresse und kann daher nicht erneut abgerufen werden.</translation>
    </message>
    <message>
        <source>“{word}” in the recipe has a value of the wrong kind.</source>
        <translation>„{word}“ hat im Rezept einen Wert der falschen Art.</translation>
    </message>
    <message>
        <source>“{word}” in the recipe is no selector: {reason}.</source>
        <translation>„{word}“ ist im Rezept kein Selektor: {reason}.</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>vor %Ln Min.</numerusform>
            <numerusform>vor %Ln Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gestern {time}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Too long: {length} characters of {limit}. Not saved.</source>
        <translation>Zu lang: {length} von {limit} Zeichen. Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Not pasted: {length} characters; a note holds {limit}.</source>
        <translation>Nicht eingefügt: {length} Zeichen; in eine Notiz passen {limit}.</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>Go to where it stands</source>
        <translation>Zu der Stelle gehen</translation>
    </message>
    <message>
        <source>Change (F2)</source>
        <translation>Ändern (F2)</translation>
    </message>
    <message>
        <source>Copy a link to this note</source>
        <translation>Link zu dieser Notiz kopieren</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message numerus="yes">
        <source>Linked from %Ln notes</source>
        <translation>
            <numerusform>Verlinkt in %Ln Notiz</numerusform>
            <numerusform>Verlinkt in %Ln Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as you write. Esc goes back.</source>
        <translation>Wird beim Schreiben gespeichert. Esc führt zurück.</translation>
    </message>
    <message>
        <source>Write a memo … **strong**, *emphasis*, - list, [[ links</source>
        <translation>Memo schreiben … **fett**, *kursiv*, - Liste, [[ verlinkt</translation>
    </message>
</context>
<context>
    <name>NoteReader</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>NoteText</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Note on a comment</source>
        <translation>Notiz zu einem Kommentar</translation>
    </message>
    <message>
        <source>Note on a passage</source>
        <translation>Notiz zu einer Stelle</translation>
    </message>
    <message>
        <source>Note on a reply</source>
        <translation>Notiz zu einer Antwort</translation>
    </message>
    <message>
        <source>Note on an article</source>
        <translation>Notiz zu einem Artikel</translation>
    </message>
    <message>
        <source>Memo about the archive</source>
        <translation>Memo über das Archiv</translation>
    </message>
    <message>
        <source>Memo about an article</source>
        <translation>Memo über einen Artikel</translation>
    </message>
    <message>
        <source>Memo about an author</source>
        <translation>Memo über eine Person</translation>
    </message>
    <message>
        <source>Memo about a tag</source>
        <translation>Memo über einen Tag</translation>
    </message>
    <message>
        <source>The archive</source>
        <translation>Das Archiv</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Write a memo</source>
        <translation>Memo schreiben</translation>
    </message>
    <message>
        <source>Find in notes</source>
        <translation>In Notizen suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Nach Stelle</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>By coder</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Notes and memos</source>
        <translation>Notizen und Memos</translation>
    </message>
    <message>
        <source>About the archive</source>
        <translation>Über das Archiv</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes and memos</source>
        <translation>
            <numerusform>%Ln Notiz oder Memo</numerusform>
            <numerusform>%Ln Notizen und Memos</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} von {all}</translation>
    </message>
    <message>
        <source>No notes yet. N writes one on the comment or passage; a memo is about the whole, or a tag.</source>
        <translation>Noch keine Notizen. N schreibt eine zum Kommentar oder zur Stelle; ein Memo gilt dem Ganzen oder einem Tag.</translation>
    </message>
    <message>
        <source>No note fits. Take a word away, or choose another kind.</source>
        <translation>Keine Notiz passt. Nehmen Sie ein Wort weg, oder wählen Sie eine andere Art.</translation>
    </message>
</context>
<context>
    <name>OptionPalette</name>
    <message>
        <source>Answers: {names}</source>
        <translation>Antwortet: {names}</translation>
    </message>
    <message>
        <source>Nothing found: try fewer letters, or a number.</source>
        <translation>Nichts gefunden: Versuchen Sie weniger Buchstaben oder eine Nummer.</translation>
    </message>
    <message>
        <source>Enter takes · Space marks several · Esc closes</source>
        <translation>Enter übernimmt · Leertaste markiert mehrere · Esc schließt</translation>
    </message>
    <message>
        <source>Enter takes · a number, a name or words find it · Esc closes</source>
        <translation>Enter übernimmt · Nummer, Name oder Wörter finden ihn · Esc schließt</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{words}, marked</source>
        <translation>{words}, markiert</translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>As on the page</source>
        <translation>Wie auf der Seite</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Most votes first</source>
        <translation>Meiste Stimmen zuerst</translation>
    </message>
    <message>
        <source>One list, without levels</source>
        <translation>Eine Liste ohne Ebenen</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln levels</source>
        <translation>
            <numerusform>%Ln Ebene zeigen</numerusform>
            <numerusform>%Ln Ebenen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all levels</source>
        <translation>Alle Ebenen zeigen</translation>
    </message>
    <message>
        <source>In which order the comments stand, and how many levels are shown</source>
        <translation>In welcher Reihenfolge die Kommentare stehen und wie viele Ebenen gezeigt werden</translation>
    </message>
    <message>
        <source>Order: {words}</source>
        <translation>Reihenfolge: {words}</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of the thread</source>
        <translation>Überblick über den Thread</translation>
    </message>
    <message>
        <source>The whole thread: tagged comments in their colours. Click to go there.</source>
        <translation>Der ganze Thread: getaggte Kommentare in ihren Farben. Ein Klick führt dorthin.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>answers {name}</source>
        <translation>antwortet {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>gone from the page</source>
        <translation>auf der Seite nicht mehr da</translation>
    </message>
    <message>
        <source>answers nobody</source>
        <translation>keine Antwort auf andere</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>Write a memo</source>
        <translation>Memo schreiben</translation>
    </message>
    <message>
        <source>All authors</source>
        <translation>Alle, die schreiben</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln threads</source>
        <translation>
            <numerusform>in %Ln Diskussion</numerusform>
            <numerusform>in %Ln Diskussionen</numerusform>
        </translation>
    </message>
    <message>
        <source>{read} read, {tagged} tagged</source>
        <translation>{read} gelesen, {tagged} getaggt</translation>
    </message>
    <message>
        <source>The same name, perhaps the same person:</source>
        <translation>Gleicher Name, vielleicht dieselbe Person:</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Authors</source>
        <translation>Wer geschrieben hat</translation>
    </message>
    <message>
        <source>Find an author</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <source>The comment before by this author</source>
        <translation>Voriger Kommentar derselben Person</translation>
    </message>
    <message>
        <source>The next comment by this author</source>
        <translation>Nächster Kommentar derselben Person</translation>
    </message>
    <message>
        <source>No author has this name. Take letters away.</source>
        <translation>Niemand heißt so. Nehmen Sie Buchstaben weg.</translation>
    </message>
    <message>
        <source>Authors of comments are listed here. Capture a discussion first.</source>
        <translation>Hier steht, wer Kommentare geschrieben hat. Erfassen Sie zuerst eine Diskussion.</translation>
    </message>
    <message>
        <source>Comments by {name}</source>
        <translation>Kommentare von {name}</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
</context>
<context>
    <name>Persons</name>
    <message>
        <source>This is the only comment by this author in the archive.</source>
        <translation>Das ist der einzige Kommentar dieser Person im Archiv.</translation>
    </message>
    <message>
        <source>This is the only comment by this author here.</source>
        <translation>Das ist der einzige Kommentar dieser Person hier.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Takes effect when Threadmark starts again.</source>
        <translation>Gilt ab dem nächsten Start von Threadmark.</translation>
    </message>
    <message>
        <source>Allow addresses in the local network</source>
        <translation>Adressen im lokalen Netz zulassen</translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Size of the interface</source>
        <translation>&amp;Größe der Oberfläche</translation>
    </message>
    <message>
        <source>&amp;Name of the coder</source>
        <translation>&amp;Name beim Codieren</translation>
    </message>
    <message>
        <source>Stands beside every annotation and in exports.</source>
        <translation>Steht bei jeder Annotation und in Exporten.</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Name of the coder</source>
        <translation>Name beim Codieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} comments</source>
        <translation>
            <numerusform>%Ln von {total} Kommentaren</numerusform>
            <numerusform>%Ln von {total} Kommentaren</numerusform>
        </translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tags</numerusform>
        </translation>
    </message>
    <message>
        <source>a reply; what it answers is missing</source>
        <translation>eine Antwort; worauf, fehlt</translation>
    </message>
    <message>
        <source>pingback</source>
        <translation>Pingback</translation>
    </message>
    <message>
        <source>author of the article</source>
        <translation>Autor des Artikels</translation>
    </message>
    <message>
        <source>removed by the site</source>
        <translation>von der Website entfernt</translation>
    </message>
    <message>
        <source>gone since</source>
        <translation>seither verschwunden</translation>
    </message>
    <message>
        <source>in reply to {number}</source>
        <translation>Antwort auf {number}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>How it answers:</source>
        <translation>Wie es antwortet:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln Annotation</numerusform>
            <numerusform>%Ln Annotationen</numerusform>
        </translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>Use when:</source>
        <translation>Verwenden, wenn:</translation>
    </message>
    <message>
        <source>Not when:</source>
        <translation>Nicht verwenden, wenn:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Beispiel:</translation>
    </message>
    <message>
        <source>captured {time}</source>
        <translation>erfasst {time}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>Der Artikel</translation>
    </message>
    <message>
        <source>The thread</source>
        <translation>Die Diskussion</translation>
    </message>
    <message>
        <source>The codebook</source>
        <translation>Das Codebuch</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln comments that are shown</source>
        <translation>
            <numerusform>Nur den %Ln angezeigten Kommentar</numerusform>
            <numerusform>Nur die %Ln angezeigten Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>With tags and notes</source>
        <translation>Mit Tags und Notizen</translation>
    </message>
    <message>
        <source>With the names of who wrote it</source>
        <translation>Mit den Namen der Verfasser</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>There is no printer. Save it as PDF instead.</source>
        <translation>Es gibt keinen Drucker. Speichern Sie stattdessen als PDF.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Was gedruckt wird</translation>
    </message>
    <message>
        <source>Choose what is to be printed.</source>
        <translation>Wählen Sie aus, was gedruckt werden soll.</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln pages</source>
        <translation>
            <numerusform>von %Ln Seite</numerusform>
            <numerusform>von %Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The PDF is in {path}.</source>
        <translation>Das PDF liegt in {path}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>No comments</source>
        <translation>Keine Kommentare</translation>
    </message>
    <message>
        <source>{read} of {all} read, {tagged} tagged</source>
        <translation>{read} von {all} gelesen, {tagged} getaggt</translation>
    </message>
    <message numerus="yes">
        <source>Chosen: %Ln comments</source>
        <translation>
            <numerusform>Ausgewählt: %Ln Kommentar</numerusform>
            <numerusform>Ausgewählt: %Ln Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>Startwert {seed}</translation>
    </message>
    <message>
        <source>found with “{query}”</source>
        <translation>gefunden mit „{query}“</translation>
    </message>
    <message>
        <source>one article</source>
        <translation>ein Artikel</translation>
    </message>
    <message>
        <source>Every {number}th comment</source>
        <translation>Jeder {number}. Kommentar</translation>
    </message>
    <message>
        <source>Every {number}th conversation</source>
        <translation>Jedes {number}. Gespräch</translation>
    </message>
    <message>
        <source>Every {number}th thread</source>
        <translation>Jede {number}. Diskussion</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments by chance</source>
        <translation>
            <numerusform>%Ln Kommentar zufällig</numerusform>
            <numerusform>%Ln Kommentare zufällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations by chance</source>
        <translation>
            <numerusform>%Ln Gespräch zufällig</numerusform>
            <numerusform>%Ln Gespräche zufällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln threads by chance</source>
        <translation>
            <numerusform>%Ln Diskussion zufällig</numerusform>
            <numerusform>%Ln Diskussionen zufällig</numerusform>
        </translation>
    </message>
    <message>
        <source>{sample}, per article</source>
        <translation>{sample}, je Artikel</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>archived already</source>
        <translation>schon im Archiv</translation>
    </message>
    <message>
        <source>waiting, to be captured again</source>
        <translation>wartet, wird erneut erfasst</translation>
    </message>
    <message>
        <source>The comment system of this page is not known, so Threadmark has looked for the comments itself. Have a look at what it found before it is saved.</source>
        <translation>Das Kommentarsystem dieser Seite ist nicht bekannt, darum hat Threadmark die Kommentare selbst gesucht. Prüfen Sie, was es gefunden hat, bevor es gespeichert wird.</translation>
    </message>
    <message>
        <source>This address is in the archive. It is captured again only if you ask for it.</source>
        <translation>Diese Adresse ist schon im Archiv. Sie wird nur erneut erfasst, wenn Sie es wünschen.</translation>
    </message>
    <message>
        <source>The program ended while it read this page. It is tried again, after the others.</source>
        <translation>Das Programm wurde beendet, während es diese Seite las. Sie wird nach den anderen erneut versucht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln Adresse</numerusform>
            <numerusform>%Ln Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice in the list</source>
        <translation>
            <numerusform>%Ln doppelt in der Liste</numerusform>
            <numerusform>%Ln doppelt in der Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>line {number} is left out: {why}</source>
        <translation>Zeile {number} wird ausgelassen: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more lines are left out</source>
        <translation>
            <numerusform>%Ln weitere Zeile wird ausgelassen</numerusform>
            <numerusform>%Ln weitere Zeilen werden ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Zur Warteschlange hinzufügen</translation>
    </message>
</context>
<context>
    <name>QueueSource</name>
    <message>
        <source>&amp;Addresses, one to a line</source>
        <translation>&amp;Adressen, eine pro Zeile</translation>
    </message>
    <message>
        <source>Addresses, one to a line</source>
        <translation>Adressen, eine pro Zeile</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Open a list …</source>
        <translation>Liste öffnen …</translation>
    </message>
    <message>
        <source>&amp;Read as a list</source>
        <translation>Als &amp;Liste lesen</translation>
    </message>
    <message>
        <source>The one address that stands here is a feed, a sitemap or a page with links: take what it lists</source>
        <translation>Die eine Adresse, die hier steht, ist ein Feed, eine Sitemap oder eine Seite mit Links: übernehmen, was darin steht</translation>
    </message>
    <message>
        <source>Also capture what is in the archive already</source>
        <translation>Auch erfassen, was schon im Archiv ist</translation>
    </message>
    <message>
        <source>Paste or drop addresses here. A title may stand before an address, and # begins a remark. Lists can also be opened: text, or OPML, RSS and sitemaps; or given by their address.</source>
        <translation>Adressen hier einfügen oder hineinziehen. Vor einer Adresse darf ein Titel stehen, und # beginnt eine Bemerkung. Listen können auch geöffnet werden (Text, OPML, RSS, Sitemaps) oder mit ihrer Adresse angegeben werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a list of addresses</source>
        <translation>Adressliste öffnen</translation>
    </message>
    <message>
        <source>Lists (*.txt *.md *.tsv *.csv *.opml *.xml *.rss *.atom *.html);;All files (*)</source>
        <translation>Listen (*.txt *.md *.tsv *.csv *.opml *.xml *.rss *.atom *.html);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Rows shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>Fortschritt der Warteschlange</translation>
    </message>
    <message>
        <source>Addresses in the queue</source>
        <translation>Adressen in der Warteschlange</translation>
    </message>
    <message>
        <source>Nothing is in the queue. Add addresses, and they are captured one after the other.</source>
        <translation>Die Warteschlange ist leer. Fügen Sie Adressen hinzu; sie werden nacheinander erfasst.</translation>
    </message>
    <message>
        <source>Add addresses …</source>
        <translation>Adressen hinzufügen …</translation>
    </message>
    <message>
        <source>No address is in this state.</source>
        <translation>Keine Adresse hat diesen Status.</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Remove finished</source>
        <translation>Erledigte entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Look at it …</source>
        <translation>Prüfen …</translation>
    </message>
    <message>
        <source>Capture it now …</source>
        <translation>Jetzt erfassen …</translation>
    </message>
    <message>
        <source>Capture again</source>
        <translation>Erneut erfassen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>Queueing</name>
    <message numerus="yes">
        <source>%Ln addresses wait in the queue.</source>
        <translation>
            <numerusform>%Ln Adresse wartet in der Warteschlange.</numerusform>
            <numerusform>%Ln Adressen warten in der Warteschlange.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses added</source>
        <translation>
            <numerusform>%Ln Adresse hinzugefügt</numerusform>
            <numerusform>%Ln Adressen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them in the archive already</source>
        <translation>
            <numerusform>%Ln davon schon im Archiv</numerusform>
            <numerusform>%Ln davon schon im Archiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the queue already</source>
        <translation>
            <numerusform>%Ln schon in der Warteschlange</numerusform>
            <numerusform>%Ln schon in der Warteschlange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice in the list</source>
        <translation>
            <numerusform>%Ln doppelt in der Liste</numerusform>
            <numerusform>%Ln doppelt in der Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines left out, for they are no addresses</source>
        <translation>
            <numerusform>%Ln Zeile ausgelassen, weil sie keine Adresse ist</numerusform>
            <numerusform>%Ln Zeilen ausgelassen, weil sie keine Adressen sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue: {done} of {total}</source>
        <translation>Warteschlange: {done} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses wait.</source>
        <translation>
            <numerusform>%Ln Adresse wartet.</numerusform>
            <numerusform>%Ln Adressen warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message numerus="yes">
        <source>Reading. %Ln addresses wait.</source>
        <translation>
            <numerusform>Es wird gelesen. %Ln Adresse wartet.</numerusform>
            <numerusform>Es wird gelesen. %Ln Adressen warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discussions saved</source>
        <translation>
            <numerusform>%Ln Diskussion gespeichert</numerusform>
            <numerusform>%Ln Diskussionen gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need a look</source>
        <translation>
            <numerusform>%Ln zu prüfen</numerusform>
            <numerusform>%Ln zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{host} asks for a break: the rest of it waits</source>
        <translation>{host} bittet um eine Pause (der Rest von dort wartet)</translation>
    </message>
    <message>
        <source>The queue is done: {what}.</source>
        <translation>Die Warteschlange ist abgearbeitet: {what}.</translation>
    </message>
</context>
<context>
    <name>ReadMarks</name>
    <message>
        <source>All comments of this list are read.</source>
        <translation>Alle Kommentare dieser Liste sind gelesen.</translation>
    </message>
    <message>
        <source>All comments are read.</source>
        <translation>Alle Kommentare sind gelesen.</translation>
    </message>
    <message>
        <source>All comments of this list are tagged.</source>
        <translation>Alle Kommentare dieser Liste haben Tags.</translation>
    </message>
    <message>
        <source>All comments are tagged.</source>
        <translation>Alle Kommentare haben Tags.</translation>
    </message>
    <message>
        <source>There are no comments here.</source>
        <translation>Hier sind keine Kommentare.</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>How texts look</source>
        <translation>Aussehen der Texte</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Choose an article on the left, or capture a discussion from its address, a saved page or text.</source>
        <translation>Wählen Sie links einen Artikel oder erfassen Sie eine Diskussion über ihre Adresse, aus einer gespeicherten Seite oder aus Text.</translation>
    </message>
    <message>
        <source>Capture a discussion</source>
        <translation>Diskussion erfassen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>Passage “{quote}”</source>
        <translation>Textstelle „{quote}“</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>Der Artikel</translation>
    </message>
    <message>
        <source>How {name} answers {other}</source>
        <translation>Wie {name} {other} antwortet</translation>
    </message>
    <message>
        <source>Comment of {name}</source>
        <translation>Kommentar von {name}</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>The system&apos;s own</source>
        <translation>Systemschrift</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source>Hide the names of authors</source>
        <translation>Namen ausblenden</translation>
    </message>
    <message>
        <source>Hide votes</source>
        <translation>Stimmen ausblenden</translation>
    </message>
    <message>
        <source>Back to the usual</source>
        <translation>Zurück zum Üblichen</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Eng</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>Reading &amp;font</source>
        <translation>Lese&amp;schrift</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Text&amp;größe</translation>
    </message>
    <message>
        <source>&amp;Line length, at most</source>
        <translation>Zeilen&amp;länge, höchstens</translation>
    </message>
    <message>
        <source>Line s&amp;pacing</source>
        <translation>Zeilen&amp;abstand</translation>
    </message>
    <message>
        <source>In the thread</source>
        <translation>Im Thread</translation>
    </message>
    <message>
        <source>So that they do not bias the coding. Nothing is changed in the archive.</source>
        <translation>Damit sie das Codieren nicht beeinflussen. Im Archiv ändert sich nichts.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Zeilenlänge</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
</context>
<context>
    <name>Reanchoring</name>
    <message>
        <source>Every annotation of this article has its place.</source>
        <translation>Jede Annotation dieses Artikels hat ihren Platz.</translation>
    </message>
    <message>
        <source>Select the words that the annotation belongs to, or go to the comment.</source>
        <translation>Markieren Sie die Wörter, zu denen die Annotation gehört, oder gehen Sie zu dem Kommentar.</translation>
    </message>
    <message>
        <source>The annotation stands here now; its first words are kept.</source>
        <translation>Die Annotation steht jetzt hier; ihre ersten Wörter bleiben vermerkt.</translation>
    </message>
    <message>
        <source>The place is right.</source>
        <translation>Der Platz stimmt.</translation>
    </message>
    <message>
        <source>The annotation is removed.</source>
        <translation>Die Annotation ist entfernt.</translation>
    </message>
</context>
<context>
    <name>Recapturing</name>
    <message>
        <source>Capturing again ({number} of {all})</source>
        <translation>Wird erneut erfasst ({number} von {all})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments are missing</source>
        <translation>
            <numerusform>%Ln Kommentar fehlt</numerusform>
            <numerusform>%Ln Kommentare fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>{gone} of {all} that were there before.</source>
        <translation>{gone} von {all}, die vorher da waren.</translation>
    </message>
    <message>
        <source>That may be an error of the page, a block or a new layout. What is new is saved in any case. If you are not sure, leave them as they are and capture again later.</source>
        <translation>Das kann ein Fehler der Seite, eine Sperre oder ein neuer Aufbau sein. Was neu ist, wird in jedem Fall gespeichert. Wenn Sie nicht sicher sind, lassen Sie sie, wie sie sind, und erfassen Sie später erneut.</translation>
    </message>
    <message>
        <source>Mark them as gone</source>
        <translation>Als verschwunden vermerken</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Captured again: {changes}.</source>
        <translation>Erneut erfasst: {changes}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles were captured again</source>
        <translation>
            <numerusform>%Ln Artikel wurde erneut erfasst</numerusform>
            <numerusform>%Ln Artikel wurden erneut erfasst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them changed</source>
        <translation>
            <numerusform>%Ln davon hat sich geändert</numerusform>
            <numerusform>%Ln davon haben sich geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be had: {first}</source>
        <translation>
            <numerusform>%Ln war nicht zu bekommen: {first}</numerusform>
            <numerusform>%Ln waren nicht zu bekommen: {first}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>total not stated</source>
        <translation>Gesamtzahl nicht angegeben</translation>
    </message>
    <message>
        <source>{number} stated</source>
        <translation>{number} angegeben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pingbacks</source>
        <translation>
            <numerusform>%Ln Pingback</numerusform>
            <numerusform>%Ln Pingbacks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln fehlt</numerusform>
            <numerusform>%Ln fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>The page does not say how many comments it has.</source>
        <translation>Die Seite gibt nicht an, wie viele Kommentare sie hat.</translation>
    </message>
    <message>
        <source>Everything that the page states was captured.</source>
        <translation>Alles, was die Seite angibt, wurde erfasst.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the stated comments are not in this capture.</source>
        <translation>
            <numerusform>%Ln der angegebenen Kommentare fehlt in dieser Erfassung.</numerusform>
            <numerusform>%Ln der angegebenen Kommentare fehlen in dieser Erfassung.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page says: “{text}”</source>
        <translation>Auf der Seite steht: „{text}“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies answer a comment that is not here.</source>
        <translation>
            <numerusform>%Ln Antwort bezieht sich auf einen Kommentar, der hier fehlt.</numerusform>
            <numerusform>%Ln Antworten beziehen sich auf einen Kommentar, der hier fehlt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Read: {pages}, {requests}, as {way}.</source>
        <translation>Gelesen: {pages}, {requests}, als {way}.</translation>
    </message>
    <message>
        <source>WordPress (its interface for programs)</source>
        <translation>WordPress (Programmschnittstelle)</translation>
    </message>
    <message>
        <source>WordPress (the page itself)</source>
        <translation>WordPress (die Seite selbst)</translation>
    </message>
    <message>
        <source>WordPress (the comment feed)</source>
        <translation>WordPress (Kommentar-Feed)</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>a pattern in the page</source>
        <translation>ein Muster in der Seite</translation>
    </message>
    <message>
        <source>the recipe for {host}</source>
        <translation>das Rezept für {host}</translation>
    </message>
    <message>
        <source>what the page marks for search engines</source>
        <translation>Auszeichnungen für Suchmaschinen</translation>
    </message>
    <message>
        <source>What the columns of this table are was guessed from their names: see whether it is right.</source>
        <translation>Was die Spalten dieser Tabelle enthalten, wurde aus ihren Namen erraten: Prüfen Sie, ob es stimmt.</translation>
    </message>
    <message>
        <source>The comment system of this page is not known; the comments were found by {way} ({sure} % sure).</source>
        <translation>Das Kommentarsystem dieser Seite ist nicht bekannt; gefunden wurden die Kommentare durch: {way} (zu {sure} % sicher).</translation>
    </message>
    <message>
        <source>The site counts pingbacks and trackbacks that the page does not show.</source>
        <translation>Die Website zählt Pingbacks und Trackbacks mit, die die Seite nicht zeigt.</translation>
    </message>
    <message>
        <source>Further comment pages were not read.</source>
        <translation>Weitere Kommentarseiten wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Further comments are loaded by a script.</source>
        <translation>Weitere Kommentare werden von einem Skript nachgeladen.</translation>
    </message>
    <message>
        <source>Replies to removed comments are counted but not shown.</source>
        <translation>Antworten auf gelöschte Kommentare werden mitgezählt, aber nicht gezeigt.</translation>
    </message>
    <message>
        <source>Removed comments are counted but not given.</source>
        <translation>Gelöschte Kommentare werden mitgezählt, aber nicht herausgegeben.</translation>
    </message>
    <message>
        <source>The site gave only a part of them to a program.</source>
        <translation>Die Website gab einem Programm nur einen Teil davon heraus.</translation>
    </message>
    <message>
        <source>Why they differ is not known.</source>
        <translation>Der Grund für den Unterschied ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>RecodeDialog</name>
    <message>
        <source>Recode “{tag}”</source>
        <translation>„{tag}“ umkodieren</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Everywhere in the archive</source>
        <translation>Überall im Archiv</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neuer Tag</translation>
    </message>
    <message>
        <source>&amp;Instead of “{tag}”</source>
        <translation>&amp;Statt „{tag}“</translation>
    </message>
    <message>
        <source>I&amp;n addition to “{tag}”</source>
        <translation>&amp;Zusätzlich zu „{tag}“</translation>
    </message>
    <message>
        <source>Recode</source>
        <translation>Umkodieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What carries “{tag}”</source>
        <translation>Was „{tag}“ trägt,</translation>
    </message>
    <message>
        <source>gets the tag</source>
        <translation>bekommt den Tag</translation>
    </message>
    <message>
        <source>No tag fits.</source>
        <translation>Kein Tag passt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations are meant.</source>
        <translation>
            <numerusform>%Ln Annotation ist gemeint.</numerusform>
            <numerusform>%Ln Annotationen sind gemeint.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have “{tag}” already.</source>
        <translation>
            <numerusform>%Ln davon hat „{tag}“ schon.</numerusform>
            <numerusform>%Ln davon haben „{tag}“ schon.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>in a note</source>
        <translation>in einer Notiz</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Close the results</source>
        <translation>Ergebnisse schließen</translation>
    </message>
    <message>
        <source>Tag what was found, keep the search …</source>
        <translation>Gefundenes taggen, Suche behalten …</translation>
    </message>
    <message>
        <source>What to do with the results</source>
        <translation>Was mit den Ergebnissen zu tun ist</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Every place on a line, the words below each other</source>
        <translation>Jede Stelle in einer Zeile, die Wörter untereinander</translation>
    </message>
    <message>
        <source>Every place on a line</source>
        <translation>Jede Stelle in einer Zeile</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>Alle Artikel durchsuchen</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Search this site</source>
        <translation>Diese Website durchsuchen</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>Search this article</source>
        <translation>Diesen Artikel durchsuchen</translation>
    </message>
    <message>
        <source>The first {shown} results …</source>
        <translation>Die ersten {shown} Treffer …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Look in all articles, find words in all their forms (⋯), or search for a beginning: hou*</source>
        <translation>Suchen Sie in allen Artikeln, nach Wörtern in allen Formen (⋯) oder nach einem Wortanfang: Haus*</translation>
    </message>
    <message>
        <source>The first {shown} of {all} results</source>
        <translation>Die ersten {shown} von {all} Ergebnissen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Tag what was found</source>
        <translation>Gefundenes taggen</translation>
    </message>
    <message>
        <source>Comments that were found</source>
        <translation>Gefundene Kommentare</translation>
    </message>
    <message>
        <source>Choose tags …</source>
        <translation>Tags auswählen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Take out what does not belong. Space marks and unmarks.</source>
        <translation>Nehmen Sie heraus, was nicht dazugehört. Die Leertaste markiert und hebt auf.</translation>
    </message>
    <message>
        <source>{count} of {all} comments will be tagged</source>
        <translation>{count} von {all} Kommentaren werden getaggt</translation>
    </message>
</context>
<context>
    <name>SampleDialog</name>
    <message>
        <source>The whole archive</source>
        <translation>Das ganze Archiv</translation>
    </message>
    <message>
        <source>Draw a sample</source>
        <translation>Stichprobe ziehen</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Conversations: with all replies</source>
        <translation>Gespräche: mit allen Antworten</translation>
    </message>
    <message>
        <source>Threads: whole discussions</source>
        <translation>Diskussionen: mit allen Kommentaren</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>All other worklists</source>
        <translation>Alle anderen Arbeitslisten</translation>
    </message>
    <message>
        <source>By chance, so many:</source>
        <translation>Zufällig, so viele:</translation>
    </message>
    <message>
        <source>At regular steps of:</source>
        <translation>In gleichen Schritten von:</translation>
    </message>
    <message>
        <source>How many by chance</source>
        <translation>Wie viele zufällig</translation>
    </message>
    <message>
        <source>Size of the step</source>
        <translation>Größe der Schritte</translation>
    </message>
    <message>
        <source>So many of each article</source>
        <translation>So viele aus jedem Artikel</translation>
    </message>
    <message>
        <source>Keep the order of the draw</source>
        <translation>Reihenfolge der Ziehung beibehalten</translation>
    </message>
    <message>
        <source>Draw pingbacks too</source>
        <translation>Auch Pingbacks ziehen</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Anderer Startwert</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Woraus</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Auslassen</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>The same seed in the same archive draws the same sample.</source>
        <translation>Derselbe Startwert zieht im selben Archiv dieselbe Stichprobe.</translation>
    </message>
    <message>
        <source>Type a name for the list.</source>
        <translation>Geben Sie der Liste einen Namen.</translation>
    </message>
    <message>
        <source>There is nothing to draw from here.</source>
        <translation>Hier ist nichts, woraus gezogen werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln Gespräch</numerusform>
            <numerusform>%Ln Gespräche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln threads</source>
        <translation>
            <numerusform>%Ln Diskussion</numerusform>
            <numerusform>%Ln Diskussionen</numerusform>
        </translation>
    </message>
    <message>
        <source>{units} of {all}</source>
        <translation>{units} von {all}</translation>
    </message>
    <message numerus="yes">
        <source>together %Ln comments</source>
        <translation>
            <numerusform>zusammen %Ln Kommentar</numerusform>
            <numerusform>zusammen %Ln Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln articles</source>
        <translation>
            <numerusform>aus %Ln Artikel</numerusform>
            <numerusform>aus %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no more.</source>
        <translation>Mehr gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>ScaleBox</name>
    <message>
        <source>Interface size</source>
        <translation>Größe der Oberfläche</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Search for something first.</source>
        <translation>Erst nach etwas suchen.</translation>
    </message>
    <message>
        <source>No comment was found, so there is nothing to tag.</source>
        <translation>Es wurde kein Kommentar gefunden, also gibt es nichts zu taggen.</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Suche behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tag all comments that were found …</source>
        <translation>Alle gefundenen Kommentare taggen …</translation>
    </message>
    <message>
        <source>Make a worklist of them …</source>
        <translation>Eine Arbeitsliste daraus machen …</translation>
    </message>
    <message>
        <source>Export them …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Narrow by</source>
        <translation>Eingrenzen nach</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Find words in all their forms</source>
        <translation>Wörter in allen Formen finden</translation>
    </message>
    <message>
        <source>Keep this search …</source>
        <translation>Diese Suche behalten …</translation>
    </message>
    <message>
        <source>Search: {query}</source>
        <translation>Suchen: {query}</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>by article and place</source>
        <translation>nach Artikel und Stelle</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>älteste zuerst</translation>
    </message>
    <message>
        <source>by author</source>
        <translation>nach Person</translation>
    </message>
    <message>
        <source>best match first</source>
        <translation>beste Treffer zuerst</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>No comment was found</source>
        <translation>Kein Kommentar gefunden</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Lists on the left</source>
        <translation>Listen links</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Which sites can be read</source>
        <translation>Lesbare Websites</translation>
    </message>
    <message>
        <source>Find a system or a site</source>
        <translation>System oder Website suchen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Tried on</source>
        <translation>Erprobt an</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Any other page can be tried too: Threadmark looks for the comments itself and shows them before they are saved, or you show it where they are.</source>
        <translation>Auch jede andere Seite lässt sich versuchen: Threadmark sucht die Kommentare selbst und zeigt sie vor dem Speichern, oder Sie zeigen ihm, wo sie stehen.</translation>
    </message>
    <message>
        <source>Nothing here is called so. Any page can be tried all the same.</source>
        <translation>Hier heißt nichts so. Versuchen lässt sich trotzdem jede Seite.</translation>
    </message>
    <message>
        <source>the real server</source>
        <translation>dem echten Server</translation>
    </message>
    <message>
        <source>real pages and answers</source>
        <translation>echten Seiten und Antworten</translation>
    </message>
    <message>
        <source>its documentation only</source>
        <translation>nur der Dokumentation</translation>
    </message>
    <message>
        <source>a key of your own</source>
        <translation>einen eigenen Schlüssel</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split the tag “{tag}”</source>
        <translation>Tag „{tag}“ aufteilen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier aufhören</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Was ist es?</translation>
    </message>
    <message>
        <source>{done} of {total} decided</source>
        <translation>{done} von {total} entschieden</translation>
    </message>
    <message>
        <source>All are decided.</source>
        <translation>Alle sind entschieden.</translation>
    </message>
    <message>
        <source>Nothing carries this tag that is undecided.</source>
        <translation>Nichts Unentschiedenes trägt diesen Tag.</translation>
    </message>
    <message>
        <source>Name the tags to choose from: press A.</source>
        <translation>Nennen Sie die Tags zur Auswahl: Taste A.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A tag to decide for</source>
        <translation>Ein Tag zur Auswahl</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Hit {number} of {all}</source>
        <translation>Treffer {number} von {all}</translation>
    </message>
    <message>
        <source>Nothing was found in this thread</source>
        <translation>In dieser Diskussion wurde nichts gefunden</translation>
    </message>
    <message>
        <source>Open for reading only: nothing can be changed here</source>
        <translation>Nur zum Lesen geöffnet: Hier lässt sich nichts ändern</translation>
    </message>
    <message>
        <source>{read} of {all} read, {tagged} tagged</source>
        <translation>{read} von {all} gelesen, {tagged} getaggt</translation>
    </message>
    <message>
        <source>{annotated} of {all} comments annotated</source>
        <translation>{annotated} von {all} Kommentaren annotiert</translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message numerus="yes">
        <source>Take %Ln steps back?</source>
        <translation>
            <numerusform>%Ln Schritt rückgängig machen?</numerusform>
            <numerusform>%Ln Schritte rückgängig machen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the list above the line, and can be done again until something new is done.</source>
        <translation>Sie bleiben in der Liste über der Linie und lassen sich wiederherstellen, bis etwas Neues getan wird.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message numerus="yes">
        <source>Do %Ln steps again?</source>
        <translation>
            <numerusform>%Ln Schritt wiederherstellen?</numerusform>
            <numerusform>%Ln Schritte wiederherstellen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>TagChooser</name>
    <message>
        <source>Find a tag</source>
        <translation>Tag suchen</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>New tag</source>
        <translation>Neuer Tag</translation>
    </message>
    <message>
        <source>Change the tag</source>
        <translation>Tag ändern</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was er bedeutet</translation>
    </message>
    <message>
        <source>Signs by which it is recognised</source>
        <translation>Woran man ihn erkennt</translation>
    </message>
    <message>
        <source>What looks like it but belongs elsewhere</source>
        <translation>Was ähnlich aussieht, aber woanders hingehört</translation>
    </message>
    <message>
        <source>A typical case; an annotation&apos;s menu can put one here</source>
        <translation>Ein typischer Fall; das Menü einer Annotation kann einen hierher übernehmen</translation>
    </message>
    <message>
        <source>&amp;Archived: not offered any more, but kept where it is</source>
        <translation>&amp;Archiviert: nicht mehr angeboten, bleibt aber, wo er ist</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Below</source>
        <translation>&amp;Unter</translation>
    </message>
    <message>
        <source>&amp;Definition</source>
        <translation>&amp;Definition</translation>
    </message>
    <message>
        <source>&amp;When to use</source>
        <translation>&amp;Verwenden, wenn</translation>
    </message>
    <message>
        <source>When no&amp;t</source>
        <translation>N&amp;icht verwenden, wenn</translation>
    </message>
    <message>
        <source>&amp;Example</source>
        <translation>B&amp;eispiel</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Taste</translation>
    </message>
    <message>
        <source>(nothing: at the top)</source>
        <translation>(nichts: oberste Ebene)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{key} (now “{tag}”)</source>
        <translation>{key} (jetzt „{tag}“)</translation>
    </message>
    <message>
        <source>A name has no /: it stands between a tag and the one above it.</source>
        <translation>Ein Name enthält kein /: Es steht zwischen einem Tag und dem darüber.</translation>
    </message>
    <message>
        <source>The name is too long. Write the rest into the definition.</source>
        <translation>Der Name ist zu lang. Schreiben Sie den Rest in die Definition.</translation>
    </message>
    <message>
        <source>There is already a tag “{name}” in this place.</source>
        <translation>An dieser Stelle gibt es bereits einen Tag „{name}“.</translation>
    </message>
</context>
<context>
    <name>TagGuide</name>
    <message>
        <source>When: {text}</source>
        <translation>Wenn: {text}</translation>
    </message>
    <message>
        <source>Not when: {text}</source>
        <translation>Nicht, wenn: {text}</translation>
    </message>
    <message>
        <source>Example: {text}</source>
        <translation>Beispiel: {text}</translation>
    </message>
</context>
<context>
    <name>TagPalette</name>
    <message>
        <source>Tag named after the passage: “{path}”</source>
        <translation>Nach der Textstelle benannt: „{path}“</translation>
    </message>
    <message>
        <source>New tag “{path}”</source>
        <translation>Neuer Tag „{path}“</translation>
    </message>
    <message>
        <source>Find or name a tag</source>
        <translation>Tag suchen oder benennen</translation>
    </message>
    <message>
        <source>Find a tag, or name a new one (Argument/moral)</source>
        <translation>Tag suchen oder neu benennen (Argument/moralisch)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>{path}, marked</source>
        <translation>{path}, markiert</translation>
    </message>
    <message>
        <source>{path}, will be taken off</source>
        <translation>{path}, wird entfernt</translation>
    </message>
    <message>
        <source>A new tag at the top of the codebook, named after the passage.</source>
        <translation>Ein neuer Tag oben im Codebuch, nach der Textstelle benannt.</translation>
    </message>
    <message>
        <source>A new tag at the top of the codebook. Argument/moral would put it below Argument.</source>
        <translation>Ein neuer Tag oben im Codebuch. Mit Argument/moral stünde er unter Argument.</translation>
    </message>
    <message>
        <source>A new tag below {above}; what is missing of it is made too.</source>
        <translation>Ein neuer Tag unter {above}; was davon fehlt, wird mit angelegt.</translation>
    </message>
    <message>
        <source>A new tag below {above}.</source>
        <translation>Ein neuer Tag unter {above}.</translation>
    </message>
    <message>
        <source>Enter sets all that is marked · Space marks · Esc closes</source>
        <translation>Enter setzt alles Markierte · Leertaste markiert · Esc schließt</translation>
    </message>
    <message>
        <source>Enter sets or takes off · Space marks several · Shift+Enter goes on · Esc closes</source>
        <translation>Enter setzt oder entfernt · Leertaste markiert mehrere · Umschalt+Enter macht weiter · Esc schließt</translation>
    </message>
    <message>
        <source>{path}, is set</source>
        <translation>{path}, ist gesetzt</translation>
    </message>
</context>
<context>
    <name>TargetKeys</name>
    <message>
        <source>It stays “{tag}”</source>
        <translation>Es bleibt „{tag}“</translation>
    </message>
    <message>
        <source>None of them: take the tag off</source>
        <translation>Keiner davon: Tag entfernen</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Another tag to decide for …</source>
        <translation>Noch ein Tag zur Auswahl …</translation>
    </message>
    <message>
        <source>Look at those again that stayed</source>
        <translation>Gebliebene noch einmal ansehen</translation>
    </message>
    <message>
        <source>Ctrl and a key chooses several, Enter takes them. Backspace goes back.</source>
        <translation>Strg und eine Taste wählt mehrere, Enter nimmt sie. Rücktaste geht zurück.</translation>
    </message>
</context>
<context>
    <name>TeachDialog</name>
    <message>
        <source>Teach this site</source>
        <translation>Website anlernen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Other comment</source>
        <translation>Anderer Kommentar</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor/in</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Find on the page</source>
        <translation>Auf der Seite suchen</translation>
    </message>
    <message>
        <source>The page, line by line</source>
        <translation>Die Seite, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Was gefunden wird</translation>
    </message>
    <message>
        <source>Keep and use</source>
        <translation>Merken und verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <source>Select the text of a comment and press 1, the text of another one and press 2, then the first one&apos;s author (3) and date (4). Threadmark finds the others, and remembers the way for this site.</source>
        <translation>Wählen Sie den Text eines Kommentars aus und drücken Sie 1, den Text eines anderen und drücken Sie 2, dann Autor/in (3) und Datum (4) des ersten. Threadmark findet die übrigen und merkt sich den Weg für diese Website.</translation>
    </message>
    <message>
        <source>These words are not on the page.</source>
        <translation>Diese Wörter stehen nicht auf der Seite.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments found</source>
        <translation>
            <numerusform>%Ln Kommentar gefunden</numerusform>
            <numerusform>%Ln Kommentare gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, {named} with an author, {dated} with a date</source>
        <translation>{count}, {named} mit Autor/in, {dated} mit Datum</translation>
    </message>
</context>
<context>
    <name>TextActions</name>
    <message>
        <source>Coding</source>
        <translation>Codieren</translation>
    </message>
    <message>
        <source>&amp;Tag what is selected …</source>
        <translation>Auswahl &amp;verschlagworten …</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>&amp;Notiz schreiben</translation>
    </message>
    <message>
        <source>New ta&amp;g …</source>
        <translation>Neues &amp;Schlagwort …</translation>
    </message>
    <message>
        <source>Tag &amp;how it answers …</source>
        <translation>Taggen, &amp;wie er antwortet …</translation>
    </message>
    <message>
        <source>&amp;Import tags …</source>
        <translation>Tags &amp;importieren …</translation>
    </message>
    <message>
        <source>Sa&amp;ve the codebook as a list …</source>
        <translation>Code&amp;buch als Liste sichern …</translation>
    </message>
    <message>
        <source>&amp;Same tags again</source>
        <translation>&amp;Dieselben Tags noch einmal</translation>
    </message>
    <message>
        <source>Tag named after the &amp;passage</source>
        <translation>Tag nach der Text&amp;stelle benennen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Tag on key {key}</source>
        <translation>Schlagwort auf Taste {key}</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Between &amp;article and thread</source>
        <translation>Zwischen Artikel und &amp;Thread wechseln</translation>
    </message>
    <message>
        <source>To the &amp;quotation</source>
        <translation>Zum &amp;Zitat</translation>
    </message>
    <message>
        <source>Next &amp;unread</source>
        <translation>Nächster &amp;ungelesener</translation>
    </message>
    <message>
        <source>Next un&amp;tagged</source>
        <translation>Nächster un&amp;getaggter</translation>
    </message>
    <message>
        <source>All that this aut&amp;hor wrote</source>
        <translation>Alles von dieser &amp;Person</translation>
    </message>
    <message>
        <source>&amp;Draw a sample …</source>
        <translation>Stich&amp;probe ziehen …</translation>
    </message>
    <message>
        <source>Mark the whole thread &amp;read</source>
        <translation>Ganze Diskussion als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>Mark the whole thread &amp;unread</source>
        <translation>Ganze Diskussion als &amp;ungelesen markieren</translation>
    </message>
    <message>
        <source>To the &amp;library</source>
        <translation>Zur &amp;Bibliothek</translation>
    </message>
    <message>
        <source>To what was &amp;found</source>
        <translation>Zu den T&amp;reffern</translation>
    </message>
    <message>
        <source>To the &amp;worklists</source>
        <translation>Zu den &amp;Arbeitslisten</translation>
    </message>
    <message>
        <source>To the author&apos;s &amp;page</source>
        <translation>Zur Seite der &amp;Person</translation>
    </message>
    <message>
        <source>To the &amp;codebook</source>
        <translation>Zum &amp;Codebuch</translation>
    </message>
    <message>
        <source>To the a&amp;nnotations</source>
        <translation>Zu den &amp;Annotationen</translation>
    </message>
    <message>
        <source>All n&amp;otes and memos</source>
        <translation>Alle N&amp;otizen und Memos</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Tags and notes</source>
        <translation>&amp;Schlagwörter und Notizen</translation>
    </message>
    <message>
        <source>&amp;Collapse all replies</source>
        <translation>Alle Antworten &amp;einklappen</translation>
    </message>
    <message>
        <source>&amp;Expand all replies</source>
        <translation>Alle Antworten &amp;ausklappen</translation>
    </message>
    <message>
        <source>Thread &amp;wider</source>
        <translation>Th&amp;read breiter</translation>
    </message>
    <message>
        <source>Article w&amp;ider</source>
        <translation>Art&amp;ikel breiter</translation>
    </message>
    <message>
        <source>Text &amp;bigger</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>Text s&amp;maller</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Reading mode</source>
        <translation>&amp;Lesemodus</translation>
    </message>
    <message>
        <source>Recei&amp;pt of the capture</source>
        <translation>Beleg der Er&amp;fassung</translation>
    </message>
    <message>
        <source>Sort as on the page</source>
        <translation>Sortieren wie auf der Seite</translation>
    </message>
    <message>
        <source>Sort: oldest first</source>
        <translation>Sortieren: älteste zuerst</translation>
    </message>
    <message>
        <source>Sort: newest first</source>
        <translation>Sortieren: neueste zuerst</translation>
    </message>
    <message>
        <source>Sort: most votes first</source>
        <translation>Sortieren: meiste Stimmen zuerst</translation>
    </message>
    <message>
        <source>Without nesting</source>
        <translation>Ohne Verschachtelung</translation>
    </message>
    <message>
        <source>Down to level {level}</source>
        <translation>Bis Ebene {level}</translation>
    </message>
    <message>
        <source>How texts &amp;look …</source>
        <translation>&amp;Aussehen der Texte …</translation>
    </message>
    <message>
        <source>About this comment</source>
        <translation>Über diesen Kommentar</translation>
    </message>
    <message>
        <source>Compare the last two captures</source>
        <translation>Die letzten zwei Erfassungen vergleichen</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Change before</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Whom it answers …</source>
        <translation>Wem er antwortet …</translation>
    </message>
    <message>
        <source>It answers another comment …</source>
        <translation>Er antwortet einem anderen Kommentar …</translation>
    </message>
    <message>
        <source>Split the comment here</source>
        <translation>Kommentar hier teilen</translation>
    </message>
    <message>
        <source>Join with the comment above</source>
        <translation>Mit dem Kommentar darüber verbinden</translation>
    </message>
    <message>
        <source>Join with another comment …</source>
        <translation>Mit einem anderen Kommentar verbinden …</translation>
    </message>
    <message>
        <source>This is no comment</source>
        <translation>Das ist kein Kommentar</translation>
    </message>
    <message>
        <source>As it was captured</source>
        <translation>Wie erfasst</translation>
    </message>
    <message>
        <source>All that was mended …</source>
        <translation>Alles Berichtigte …</translation>
    </message>
    <message>
        <source>Next place to check</source>
        <translation>Nächste Stelle zum Prüfen</translation>
    </message>
    <message>
        <source>The annotation belongs here</source>
        <translation>Die Annotation gehört hierher</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>Another site</source>
        <translation>Andere Website</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>Namen sind ausgeblendet.</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Person {number}</translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation>Name unbekannt</translation>
    </message>
    <message>
        <source>The page does not show who wrote this.</source>
        <translation>Die Seite zeigt nicht, wer das geschrieben hat.</translation>
    </message>
    <message>
        <source>Article author</source>
        <translation>Artikelautor/in</translation>
    </message>
    <message>
        <source>Pingback</source>
        <translation>Pingback</translation>
    </message>
    <message>
        <source>A link from another site.</source>
        <translation>Ein Link von einer anderen Website.</translation>
    </message>
    <message>
        <source>Trackback</source>
        <translation>Trackback</translation>
    </message>
    <message>
        <source>This is a reply, but the comment it answers is not in this capture.</source>
        <translation>Dies ist eine Antwort, aber der übergeordnete Kommentar fehlt in dieser Erfassung.</translation>
    </message>
    <message>
        <source>Parent missing</source>
        <translation>Bezug fehlt</translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation>Ebene {number}</translation>
    </message>
    <message>
        <source>How deep this reply is nested.</source>
        <translation>Wie tief diese Antwort verschachtelt ist.</translation>
    </message>
    <message>
        <source>Printed as: {text}</source>
        <translation>Auf der Seite: {text}</translation>
    </message>
    <message>
        <source>The page shows no time.</source>
        <translation>Die Seite zeigt keine Zeit.</translation>
    </message>
    <message>
        <source>Votes for and against</source>
        <translation>Stimmen dafür und dagegen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>It was there in an earlier capture, and is not on the page any more.</source>
        <translation>Er war bei einer früheren Erfassung da und steht nicht mehr auf der Seite.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>It was not there before.</source>
        <translation>Er war vorher nicht da.</translation>
    </message>
    <message>
        <source>Text changed</source>
        <translation>Text geändert</translation>
    </message>
    <message>
        <source>Its text is another one.</source>
        <translation>Sein Text ist ein anderer.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>It stands there still, but the site shows it as deleted or held back.</source>
        <translation>Er steht noch da, aber die Website zeigt ihn als gelöscht oder zurückgehalten.</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Its author is called otherwise.</source>
        <translation>Wer ihn schrieb, heißt jetzt anders.</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>It answers another comment than before.</source>
        <translation>Er antwortet auf einen anderen Kommentar als vorher.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>It was there before, and is not any more.</source>
        <translation>Er war vorher da und ist es nicht mehr.</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>It was gone, and is there again.</source>
        <translation>Er war verschwunden und ist wieder da.</translation>
    </message>
    <message>
        <source>Somebody here gave it another parent than the page shows.</source>
        <translation>Jemand hat ihn hier einem anderen Kommentar zugeordnet, als die Seite zeigt.</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Somebody here split it off another comment.</source>
        <translation>Jemand hier hat ihn von einem anderen Kommentar abgetrennt.</translation>
    </message>
    <message>
        <source>Somebody here joined other comments with it.</source>
        <translation>Jemand hier hat andere Kommentare mit ihm verbunden.</translation>
    </message>
    <message>
        <source>Somebody here marked it as something that is no comment.</source>
        <translation>Jemand hat hier vermerkt, dass es kein Kommentar ist.</translation>
    </message>
    <message>
        <source>No comment</source>
        <translation>Kein Kommentar</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>The site had deleted it when captured.</source>
        <translation>Bei der Erfassung hatte die Website ihn bereits gelöscht.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>It was waiting for approval.</source>
        <translation>Er wartete auf Freigabe.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies hidden</source>
        <translation>
            <numerusform>%Ln Antwort ausgeblendet</numerusform>
            <numerusform>%Ln Antworten ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>in reply to {name}: {text}</source>
        <translation>Antwort auf {name}: {text}</translation>
    </message>
    <message>
        <source>The text was deleted before the capture.</source>
        <translation>Der Text wurde vor der Erfassung gelöscht.</translation>
    </message>
    <message>
        <source>No text.</source>
        <translation>Kein Text.</translation>
    </message>
    <message>
        <source>reply to {name}</source>
        <translation>Antwort auf {name}</translation>
    </message>
    <message>
        <source>level {number}</source>
        <translation>Ebene {number}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>[added: {text}]</source>
        <translation>[hinzugefügt: {text}]</translation>
    </message>
    <message>
        <source>[removed: {text}]</source>
        <translation>[entfernt: {text}]</translation>
    </message>
    <message>
        <source>its reply link</source>
        <translation>der Antwortbezug</translation>
    </message>
    <message>
        <source>[Image]</source>
        <translation>[Bild]</translation>
    </message>
    <message>
        <source>What this replies to. Click to go there.</source>
        <translation>Worauf hier geantwortet wird. Ein Klick führt dorthin.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln Annotation</numerusform>
            <numerusform>%Ln Annotationen</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Number on the site</source>
        <translation>Nummer der Website</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Auf der Seite</translation>
    </message>
    <message>
        <source>ISO 8601</source>
        <translation>ISO 8601</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>to the second</source>
        <translation>auf die Sekunde</translation>
    </message>
    <message>
        <source>to the minute</source>
        <translation>auf die Minute</translation>
    </message>
    <message>
        <source>to the day</source>
        <translation>auf den Tag</translation>
    </message>
    <message>
        <source>to the month</source>
        <translation>auf den Monat</translation>
    </message>
    <message>
        <source>to the year</source>
        <translation>auf das Jahr</translation>
    </message>
    <message>
        <source>counted back from the capture</source>
        <translation>von der Erfassung zurückgerechnet</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>shown on the page</source>
        <translation>auf der Seite sichtbar</translation>
    </message>
    <message>
        <source>shown as edited</source>
        <translation>als bearbeitet gezeigt</translation>
    </message>
    <message>
        <source>shown as deleted</source>
        <translation>als gelöscht gezeigt</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>wartet auf Freigabe</translation>
    </message>
    <message>
        <source>gone since a later capture</source>
        <translation>seit einer späteren Erfassung verschwunden</translation>
    </message>
    <message>
        <source>Versions captured</source>
        <translation>Erfasste Fassungen</translation>
    </message>
    <message>
        <source>{number} of {all}, level {level}</source>
        <translation>{number} von {all}, Ebene {level}</translation>
    </message>
    <message>
        <source>the article, or what is not known</source>
        <translation>den Artikel oder Unbekanntes</translation>
    </message>
    <message>
        <source>On the page it answers</source>
        <translation>Dort antwortet er auf</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abgetrennt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments follow in its text</source>
        <translation>
            <numerusform>%Ln Kommentar folgt in seinem Text</numerusform>
            <numerusform>%Ln Kommentare folgen in seinem Text</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Captured text</source>
        <translation>Erfasster Text</translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>{number} Zeichen</translation>
    </message>
    <message>
        <source>Drop here: it answers the article</source>
        <translation>Hier ablegen: antwortet auf den Artikel</translation>
    </message>
    <message>
        <source>It answers {name} already</source>
        <translation>Antwortet schon auf {name}</translation>
    </message>
    <message>
        <source>It cannot answer its own replies</source>
        <translation>Nicht möglich: antwortet selbst auf diesen Kommentar</translation>
    </message>
    <message>
        <source>Answer {name}</source>
        <translation>Antwort auf {name}</translation>
    </message>
    <message>
        <source>Quoted from the article. Click to go there.</source>
        <translation>Zitat aus dem Artikel. Klicken führt hin.</translation>
    </message>
    <message>
        <source>Quoted from {name}. Click to go there.</source>
        <translation>Zitat aus dem Kommentar von {name}. Klicken führt hin.</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>the author you look at</source>
        <translation>die Person, die Sie hervorheben</translation>
    </message>
    <message>
        <source>shown for its replies</source>
        <translation>nur der Antworten wegen gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln search hits</source>
        <translation>
            <numerusform>%Ln Suchtreffer</numerusform>
            <numerusform>%Ln Suchtreffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotations</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>How it answers: {words}</source>
        <translation>Wie er antwortet: {words}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadKeys</name>
    <message>
        <source>In the thread</source>
        <translation>Im Thread</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Nächster Kommentar</translation>
    </message>
    <message>
        <source>Comment before</source>
        <translation>Vorheriger Kommentar</translation>
    </message>
    <message>
        <source>Collapse replies, then to the parent</source>
        <translation>Antworten einklappen, dann zum übergeordneten Kommentar</translation>
    </message>
    <message>
        <source>Expand replies, then to the first</source>
        <translation>Antworten ausklappen, dann zur ersten</translation>
    </message>
    <message>
        <source>To the parent</source>
        <translation>Zum übergeordneten Kommentar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Mark this comment, or take it out</source>
        <translation>Kommentar markieren oder herausnehmen</translation>
    </message>
    <message>
        <source>Shift+J / Shift+K</source>
        <translation>Umschalt+J / Umschalt+K</translation>
    </message>
    <message>
        <source>Mark several comments, to tag them together</source>
        <translation>Mehrere Kommentare markieren, um sie zusammen zu taggen</translation>
    </message>
    <message>
        <source>Look at this author alone, or at all again</source>
        <translation>Nur auf diese Person sehen, oder wieder auf alle</translation>
    </message>
    <message>
        <source>Ctrl+↓ / Ctrl+↑</source>
        <translation>Strg+↓ / Strg+↑</translation>
    </message>
    <message>
        <source>Next or previous comment of the same author</source>
        <translation>Nächster oder voriger Kommentar derselben Person</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Caret into the text; Shift and arrows select a passage</source>
        <translation>Textcursor in den Text setzen; Umschalt und Pfeiltasten wählen eine Textstelle aus</translation>
    </message>
    <message>
        <source>About this comment: its times, number and address</source>
        <translation>Über diesen Kommentar: Zeiten, Nummer und Adresse</translation>
    </message>
    <message>
        <source>Next or previous hit of the search</source>
        <translation>Nächster oder voriger Treffer der Suche</translation>
    </message>
    <message>
        <source>Let go of the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Collapse or expand everything</source>
        <translation>Alles ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Set or take off the tag with this key</source>
        <translation>Tag mit dieser Taste setzen oder entfernen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>No comments.</source>
        <translation>Keine Kommentare.</translation>
    </message>
</context>
<context>
    <name>TimelineDialog</name>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Capture again</source>
        <translation>Erneut erfassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show in the thread</source>
        <translation>In der Diskussion zeigen</translation>
    </message>
    <message>
        <source>Choose two captures to compare them (Ctrl+click). Only what changed is stored again.</source>
        <translation>Wählen Sie zwei Erfassungen, um sie zu vergleichen (Strg+Klick). Nur was sich geändert hat, wird noch einmal gespeichert.</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Erfassungen</translation>
    </message>
    <message>
        <source>The page could not be had</source>
        <translation>Die Seite war nicht zu bekommen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>missing ones left as they were</source>
        <translation>fehlende blieben, wie sie waren</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>Nothing changed between these two captures.</source>
        <translation>Zwischen diesen beiden Erfassungen hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Choose a capture on the left.</source>
        <translation>Wählen Sie links eine Erfassung.</translation>
    </message>
    <message>
        <source>{first} to {second}: {unchanged} unchanged</source>
        <translation>{first} bis {second}: {unchanged} unverändert</translation>
    </message>
    <message>
        <source>the first {count} of {all} changes are shown</source>
        <translation>die ersten {count} von {all} Änderungen werden gezeigt</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Capture a discussion</source>
        <translation>Eine Diskussion erfassen</translation>
    </message>
    <message>
        <source>{capture} takes an article with all its comments from an address, a saved page or pasted text. A sample is here already, so nothing needs to be fetched.</source>
        <translation>{capture} holt einen Artikel mit allen Kommentaren von einer Adresse, aus einer gespeicherten Seite oder eingefügtem Text. Ein Beispiel ist schon da, es muss also nichts geladen werden.</translation>
    </message>
    <message>
        <source>Read the thread</source>
        <translation>Die Diskussion lesen</translation>
    </message>
    <message>
        <source>J and K go from comment to comment, Space reads on. The line above is the receipt: what the page says it has against what was captured. {receipt} shows how it was counted.</source>
        <translation>J und K gehen von Kommentar zu Kommentar, die Leertaste liest weiter. Die Zeile darüber ist der Beleg: was die Seite angibt, gegen das, was erfasst wurde. {receipt} zeigt, wie gezählt wurde.</translation>
    </message>
    <message>
        <source>Tag what you read</source>
        <translation>Taggen, was Sie lesen</translation>
    </message>
    <message>
        <source>Press {tag}, type a name like “Argument”, and Enter: the comment is tagged. {undo} takes it back. Shift and the arrows select a passage first.</source>
        <translation>Drücken Sie {tag}, tippen Sie einen Namen wie „Argument“ und die Eingabetaste: Der Kommentar hat einen Tag. {undo} nimmt es zurück. Umschalt und die Pfeile wählen vorher eine Passage aus.</translation>
    </message>
    <message>
        <source>Note it, find it again</source>
        <translation>Notieren und wiederfinden</translation>
    </message>
    <message>
        <source>{note} writes a note on the comment. {find} searches all articles: try a word that you have just read.</source>
        <translation>{note} schreibt eine Notiz zum Kommentar. {find} durchsucht alle Artikel: Versuchen Sie es mit einem Wort, das Sie eben gelesen haben.</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>{export} writes tables for your analysis: comments, tags and annotations. {commands} finds everything else. The sample may be spoiled; undo goes back to the beginning.</source>
        <translation>{export} schreibt Tabellen für Ihre Auswertung: Kommentare, Tags und Annotationen. {commands} findet alles Übrige. Das Beispiel darf verdorben werden; Rückgängig führt bis zum Anfang zurück.</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>End the tour (Esc)</source>
        <translation>Rundgang beenden (Esc)</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>UnsureView</name>
    <message>
        <source>Previous one to check</source>
        <translation>Voriges zu Prüfendes</translation>
    </message>
    <message>
        <source>Next one to check</source>
        <translation>Nächstes zu Prüfendes</translation>
    </message>
    <message>
        <source>Put here</source>
        <translation>Hierher</translation>
    </message>
    <message>
        <source>On what is selected in the texts (P)</source>
        <translation>Auf das, was in den Texten markiert ist (P)</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>It stands where it belongs (Y)</source>
        <translation>Sie steht, wo sie hingehört (Y)</translation>
    </message>
    <message>
        <source>Remove the annotation</source>
        <translation>Annotation entfernen</translation>
    </message>
    <message>
        <source>Remove the annotation (Del)</source>
        <translation>Annotation entfernen (Entf)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to check</source>
        <translation>
            <numerusform>%Ln zu prüfen</numerusform>
            <numerusform>%Ln zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>in the article</source>
        <translation>im Artikel</translation>
    </message>
    <message>
        <source>comment {number}, {name}</source>
        <translation>Kommentar {number}, {name}</translation>
    </message>
    <message>
        <source>Not in the text any more</source>
        <translation>Nicht mehr im Text</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>how it answers</source>
        <translation>wie er antwortet</translation>
    </message>
    <message>
        <source>the whole comment, which was split or joined since</source>
        <translation>der ganze Kommentar, der seither geteilt oder verbunden wurde</translation>
    </message>
    <message>
        <source>Select the words that it belongs to, and put it there.</source>
        <translation>Markieren Sie die Wörter, zu denen sie gehört, und setzen Sie sie dorthin.</translation>
    </message>
    <message>
        <source>Now on: {words}</source>
        <translation>Jetzt auf: {words}</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Look for new comments while Threadmark runs</source>
        <translation>Nach neuen Kommentaren sehen, solange Threadmark läuft</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Until nothing new came for</source>
        <translation>Bis nichts Neues kam seit</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>At most every</source>
        <translation>Höchstens alle</translation>
    </message>
    <message>
        <source>The pause grows while nothing comes, up to a day. For a computer that is not always on, let the system call “threadmark watch run --once”.</source>
        <translation>Die Pause wächst bis zu einem Tag, solange nichts kommt. Auf einem Rechner, der nicht immer läuft, lassen Sie das System „threadmark watch run --once“ aufrufen.</translation>
    </message>
    <message>
        <source>It ended because nothing new came for so long.</source>
        <translation>Beendet, weil so lange nichts Neues kam.</translation>
    </message>
    <message>
        <source>It ended on its last day.</source>
        <translation>Beendet an seinem letzten Tag.</translation>
    </message>
    <message>
        <source>Last looked: {time}.</source>
        <translation>Zuletzt nachgesehen: {time}.</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln looks failed.</source>
        <translation>
            <numerusform>Zuletzt schlug %Ln Versuch fehl.</numerusform>
            <numerusform>Zuletzt schlugen %Ln Versuche fehl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>In a watched discussion: {changes}.</source>
        <translation>In einer beobachteten Diskussion: {changes}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>This article is not watched any more.</source>
        <translation>Dieser Artikel wird nicht mehr beobachtet.</translation>
    </message>
    <message>
        <source>This article is watched while Threadmark runs, by its comment feed.</source>
        <translation>Dieser Artikel wird beobachtet, solange Threadmark läuft: über seinen Kommentar-Feed.</translation>
    </message>
    <message>
        <source>This article is watched while Threadmark runs.</source>
        <translation>Dieser Artikel wird beobachtet, solange Threadmark läuft.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>No quotation was found in this comment.</source>
        <translation>In diesem Kommentar wurde kein Zitat gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln marked comments</source>
        <translation>
            <numerusform>Der %Ln markierte Kommentar</numerusform>
            <numerusform>Die %Ln markierten Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln comments that were found</source>
        <translation>
            <numerusform>Der %Ln gefundene Kommentar</numerusform>
            <numerusform>Die %Ln gefundenen Kommentare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>&amp;Capture a discussion …</source>
        <translation>Diskussion &amp;erfassen …</translation>
    </message>
    <message>
        <source>Capture a&amp;gain</source>
        <translation>Ern&amp;eut erfassen</translation>
    </message>
    <message>
        <source>&amp;What changed …</source>
        <translation>&amp;Was sich geändert hat …</translation>
    </message>
    <message>
        <source>Q&amp;ueue of addresses …</source>
        <translation>&amp;Warteschlange …</translation>
    </message>
    <message>
        <source>&amp;Open archive …</source>
        <translation>Archiv &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;New archive …</source>
        <translation>&amp;Neues Archiv …</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Print or PDF …</source>
        <translation>&amp;Drucken oder PDF …</translation>
    </message>
    <message>
        <source>&amp;Back up …</source>
        <translation>&amp;Sicherung anlegen …</translation>
    </message>
    <message>
        <source>Make an archive from &amp;JSON Lines …</source>
        <translation>Archiv aus &amp;JSON Lines machen …</translation>
    </message>
    <message>
        <source>Chec&amp;k archive</source>
        <translation>Archiv &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find in this article</source>
        <translation>In diesem Artikel &amp;suchen</translation>
    </message>
    <message>
        <source>Find in &amp;all articles</source>
        <translation>In &amp;allen Artikeln suchen</translation>
    </message>
    <message>
        <source>&amp;Tag all comments that were found …</source>
        <translation>Alle gefundenen Kommentare &amp;taggen …</translation>
    </message>
    <message>
        <source>Make a &amp;worklist of what was found …</source>
        <translation>&amp;Arbeitsliste aus den Treffern machen …</translation>
    </message>
    <message>
        <source>&amp;Keep this search …</source>
        <translation>Diese Suche &amp;behalten …</translation>
    </message>
    <message>
        <source>Every place on a &amp;line</source>
        <translation>Jede Stelle in einer &amp;Zeile</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Add the &amp;sample discussion</source>
        <translation>Beispiel&amp;diskussion hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Which sites can be read …</source>
        <translation>&amp;Lesbare Websites …</translation>
    </message>
    <message>
        <source>&amp;About Threadmark</source>
        <translation>&amp;Über Threadmark</translation>
    </message>
    <message>
        <source>Archives news discussions, shows who replied to whom, and exports what you annotated. MIT licence.</source>
        <translation>Archiviert Nachrichtendiskussionen, zeigt, wer wem geantwortet hat, und exportiert, was Sie annotiert haben. MIT-Lizenz.</translation>
    </message>
</context>
<context>
    <name>Worklists</name>
    <message>
        <source>Made by {coder}, {when}</source>
        <translation>Angelegt von {coder}, {when}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln fehlt</numerusform>
            <numerusform>%Ln fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>The article was removed from the archive.</source>
        <translation>Der Artikel wurde aus dem Archiv entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments become a worklist. What is it for?</source>
        <translation>
            <numerusform>%Ln Kommentar wird zu einer Arbeitsliste. Wofür ist sie?</numerusform>
            <numerusform>%Ln Kommentare werden zu einer Arbeitsliste. Wofür ist sie?</numerusform>
        </translation>
    </message>
    <message>
        <source>New worklist</source>
        <translation>Neue Arbeitsliste</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Name der Liste</translation>
    </message>
    <message>
        <source>The worklist “{name}” is removed.</source>
        <translation>Die Arbeitsliste „{name}“ ist entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Work through it</source>
        <translation>Durcharbeiten</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>WorklistsView</name>
    <message>
        <source>Worklists</source>
        <translation>Arbeitslisten</translation>
    </message>
    <message>
        <source>A worklist is a sample, or comments that you chose, to be read one after the other.</source>
        <translation>Eine Arbeitsliste ist eine Stichprobe oder eine Auswahl von Kommentaren, die nacheinander gelesen werden.</translation>
    </message>
    <message>
        <source>Draw a sample …</source>
        <translation>Stichprobe ziehen …</translation>
    </message>
    <message>
        <source>All worklists</source>
        <translation>Alle Arbeitslisten</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>Nächster ungelesener</translation>
    </message>
    <message>
        <source>All read: to the next untagged</source>
        <translation>Alles gelesen: zum nächsten ohne Tag</translation>
    </message>
</context>
</TS>
