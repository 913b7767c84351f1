<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Annotations</name>
    <message>
        <source>the whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole comment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationsView</name>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {place}. Ctrl+Enter saves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes this note. Ctrl+Enter saves it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Archives</name>
    <message>
        <source>Open an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an archive {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threadmark never writes over an archive. Choose another name, or open this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threadmark archives (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>This capture has no article text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Captures</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Codebook</name>
    <message numerus="yes">
        <source>used %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookView</name>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags say what a comment or passage is about. Press T on a comment, or start here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Coding</name>
    <message>
        <source>the selected passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the tag “{tag}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n annotations lose it, and the tags below it go too. Undo brings all of it back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set on what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag below it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message numerus="yes">
        <source>%n comments were exported to {folder}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threadmark archives (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A verified copy is in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is whole: structure and all checksums are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n damaged places were found. The first: {first}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Do not write to this file any more; go back to a backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Site not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{number} annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Captured {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Find articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture a discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Search all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (reading only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discussion is saved in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This archive is open for reading only: another program writes to it, or its file is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Capture a discussion …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open archive …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New archive …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in &amp;all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag what is selected …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ta&amp;g …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag on key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between &amp;article and thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the a&amp;nnotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse all replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand all replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reading mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recei&amp;pt of the capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the &amp;sample discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Threadmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n annotations go with it. This cannot be undone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “{title}” from the archive?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse replies, then to the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand replies, then to the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret into the text; Shift and arrows select a passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse or expand everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archives news discussions, shows who replied to whom, and exports what you annotated. MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>&quot;{text}&quot; is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A coder needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pause, so as not to burden {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved page is read without asking the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A script loads further comments while one reads; they are not in this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag can be on the keys 1 to 9, not on {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag&apos;s name cannot contain “/”: “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is too long for an archive (more than 1 GB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web archive may still have it; save it there and open the saved file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotation {id} does not fit its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the archive {name} right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article {id} has {count} comments, but {expected} were captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for access, or copy it to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the site for access, or sign in with another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the coder’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the colour of the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both. For WordPress it must be an application password, not the one for signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both. It must be an application password (in WordPress: Users, Profile), not the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name, and the folder that you are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read and write the file and its folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the date of this computer. Threadmark does not go on without a safe connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address. A private page is also hidden like this: sign in if you have an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the drive and its connection, then open the archive again. What was saved is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and whether you may read the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check upper and lower case and spaces; the author of the article may have changed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether the address opens in a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the search index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in it that ends in .threadmark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that Threadmark made; its name usually ends in .threadmark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or delete it and make a new archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or allow to replace the files of the earlier export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or remove that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or use that tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there first. You can open it here for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, or wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment {id} is not at its place in the thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to a folder where you may write, or open it for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address from the browser, such as https://example.org/article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the archive to a drive of this computer, or open it for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the page from headline to last comment, with the numbers or the lines such as “Name says:”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the visible text of the page and paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy them from `threadmark show --json`, where the text stands exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defined the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some room or choose another folder. Nothing half-written was left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an address that starts with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the address of an article, or a saved page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the address of the page with the article and its comments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the backup a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name and password (for WordPress: an application password) of your account there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the password of the article. It is not that of an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the saved page itself, a file ending in .html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it really is so large, raise the limit, for example with --max-size {more}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the browser shows some: scroll until all are visible, then save the page from the browser and open the file here, or copy its text and paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is your own server, allow local addresses in the settings or with --allow-local.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest Threadmark to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed. Look at the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this file as it is, and go on with your latest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave that part out. Threadmark asks for the password where a site needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it first, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on that drive and try again. What was saved before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {limit} comments in one capture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No archive is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article or comment was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made at {path}, because the archive is damaged: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comments were found in this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comments were recognised in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection to {host} came about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of the {count} pages of comments could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it once for writing: it is then brought up to date, after an automatic backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or make one in the File menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the address in a browser to see whether it shows anything there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page in a browser and copy the address it ends at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page in a browser, save it, and open the saved file in Threadmark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page in a browser, scroll until all comments are visible and unfold the replies, then select all, copy, and paste the text here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions count characters from 0 to {length}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the tag “{tag}” on key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote more words, or give --start and --end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the article from {host} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the comments from {host}, page {number} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed an annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the article “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the tag “{tag}” and {count} below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {count} annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed the tag “{tag}” to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a check to see all of it, and keep your older backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the page from the browser as HTML, or copy its visible text and paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the page from the browser as HTML, or paste its visible text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the text as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the tag or note is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with your name there and an application password (in WordPress: Users, Profile).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in at {host} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged 1 comment “{tags}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged a passage “{tags}”: {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged an annotation “{tags}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged the article “{tags}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged {count} comments “{tags}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address holds a name or password before the @ sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from {host} broke off before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} cannot be changed: the file or its folder is write-protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} is already open for writing (process {pid} on {host}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} is already open for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} or its folder cannot be opened for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} was written by a newer version of Threadmark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} was written by an older Threadmark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup cannot have the name of the archive itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} comes from nobody whom this computer trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate shown by {host} belongs to another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The characters of {name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed answer from {host} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive of {name} cannot lock files, so two programs could write at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive reported an error while the archive {name} was in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export could not be written to {folder}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is empty, so it is not an archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s structure is damaged: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring could not be used. The password is kept until Threadmark closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer. The password is kept until Threadmark closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not keep passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not keep passwords. This one is kept until Threadmark closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked. The password is kept until Threadmark closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page from {host} is larger than the limit of {limit} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has no readable content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page {digest} is not what was fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage {start}–{end} is not inside the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password for {host} could not be removed from the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password for {host} is kept in this computer&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password for {host} would travel readable for everyone: http:// is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt of article {id} is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index {index} does not fit the texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site gives its comments not as data or only in part: replies are nested as its pages draw them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s data named the comments of another article; they were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag “{tag}” cannot be put below itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag&apos;s name is too long ({length} characters).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text does not show who replied to whom: all comments stand on the first level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of {table} {id} is not what was captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words “{quote}” are not in this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words “{quote}” stand there more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a tag “{name}” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no annotation {id} in this archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no archive at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article {id} in this archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article {name} in this archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no comment {id} in this archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no comment {number} under this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page {digest} in this archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left in {folder} for the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left where {name} is kept ({folder}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server named {host}, or this computer is offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag {name} in this archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address at {host} leads to a file of the kind {kind}, not to a page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article at {host} is not public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article at {host} is protected with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no safe keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no safe keyring. The password is kept until Threadmark closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds binary data, not a web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a {kind} file, not a web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page loads its comments with {system}, which sends them by a script after the page. They are not in the page itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page states {count} comments, but none of them are in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of the file cannot be read: {part}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This saved page is one of {count} pages of comments; the others are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threadmark does not send a password there. Open the page in a browser and save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threadmark follows http and https addresses only. Open the page in a browser and save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threadmark reads web addresses only, not {scheme}: addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the tag “{tag}” off its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took “{tags}” off 1 comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took “{tags}” off a passage: {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took “{tags}” off an annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took “{tags}” off the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took “{tags}” off {count} comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in {minutes} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name that exports shall show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or remove the entry &quot;threadmark&quot; in your system&apos;s passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most {limit} characters, and write the rest into its definition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the address with https:// or capture the page without signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting {seconds} s, as the site asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote a note on a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote a note on a passage: {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote a note on the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to read {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account at {host} may not read this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`threadmark list` shows the articles with their numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`threadmark show` numbers the comments from 1 to {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of the {stated} stated comments are not on the page. They may be pingbacks that it does not show, or replies to removed comments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is in {folder} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answered with something else than comments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answered with the error {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} asks for a break (429: too many requests).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} asks for a break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} asks programs not to read this page (in its robots.txt).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} asks programs to wait {seconds} seconds between two pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot say at present what programs may read (robots.txt: {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not accept this name and application password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not accept this name and password (401).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not accept this password for the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not let programs read this page (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} has a fault of its own ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} has no page at this address (404).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is not on the public internet: its address is {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} refuses the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} says that this page was removed (410).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends in a circle and never shows a page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends on more than {limit} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends on to &quot;{address}&quot;, which is no web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends the form on to another server, {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} shows this page only after signing in (401).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} was still sending after {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing} of the {declared} stated comments are not in the text. Many sites count pingbacks, which they do not show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a web archive of a browser (MHTML).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than {limit} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a Threadmark archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be the name of an archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, not an archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} {id} belongs to a {other} that is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} {id} is not what was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“/” separates a tag from the one above it, as in Argument/moral.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of the thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole thread: tagged comments in their colours. Click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Search all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search this article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Choose an article on the left, or capture a discussion from its address, a saved page or text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture a discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>total not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pingbacks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The page does not say how many comments it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that the page states was captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of the stated comments are not in this capture.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The page says: “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n replies answer a comment that is not here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read: {pages}, {requests}, as {way}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WordPress (its interface for programs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WordPress (the page itself)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WordPress (the comment feed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site counts pingbacks and trackbacks that the page does not show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further comment pages were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further comments are loaded by a script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies to removed comments are counted but not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why they differ is not known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Close the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The first {shown} of {all} results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only: nothing can be changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{annotated} of {all} comments annotated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>Another site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page does not show who wrote this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pingback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link from another site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trackback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a reply, but the comment it answers is not in this capture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How deep this reply is nested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed as: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page shows no time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes for and against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site had deleted it when captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was waiting for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n replies hidden</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The text was deleted before the capture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>[Image]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this replies to. Click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n annotations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comments.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
