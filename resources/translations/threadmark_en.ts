<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CaptureDialog</name>
    <message numerus="yes">
        <source>Save %Ln discussions</source>
        <translation>
            <numerusform>Save %Ln discussion</numerusform>
            <numerusform>Save %Ln discussions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureSource</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Codebook</name>
    <message numerus="yes">
        <source>used %Ln times</source>
        <translation>
            <numerusform>used %Ln time</numerusform>
            <numerusform>used %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coding</name>
    <message numerus="yes">
        <source>%Ln annotations lose it, and the tags below it go too. Undo brings all of it back.</source>
        <translation>
            <numerusform>%Ln annotation loses it, and the tags below it go too. Undo brings all of it back.</numerusform>
            <numerusform>%Ln annotations lose it, and the tags below it go too. Undo brings all of it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message numerus="yes">
        <source>%Ln discussions</source>
        <translation>
            <numerusform>%Ln discussion</numerusform>
            <numerusform>%Ln discussions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message numerus="yes">
        <source>%Ln discussions</source>
        <translation>
            <numerusform>%Ln discussion</numerusform>
            <numerusform>%Ln discussions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discussions saved</source>
        <translation>
            <numerusform>%Ln discussion saved</numerusform>
            <numerusform>%Ln discussions saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the archive already</source>
        <translation>
            <numerusform>%Ln in the archive already</numerusform>
            <numerusform>%Ln in the archive already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need a look</source>
        <translation>
            <numerusform>%Ln needs a look</numerusform>
            <numerusform>%Ln need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without comments</source>
        <translation>
            <numerusform>%Ln without comments</numerusform>
            <numerusform>%Ln without comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>All %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message numerus="yes">
        <source>%Ln comments were exported to {folder}.</source>
        <translation>
            <numerusform>%Ln comment was exported to {folder}.</numerusform>
            <numerusform>%Ln comments were exported to {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged places were found. The first: {first}</source>
        <translation>
            <numerusform>%Ln damaged place was found: {first}</numerusform>
            <numerusform>%Ln damaged places were found. The first: {first}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message numerus="yes">
        <source>%Ln annotations go with it. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln annotation goes with it. This cannot be undone.</numerusform>
            <numerusform>%Ln annotations go with it. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice in the list</source>
        <translation>
            <numerusform>%Ln twice in the list</numerusform>
            <numerusform>%Ln twice in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more lines are left out</source>
        <translation>
            <numerusform>%Ln more line is left out</numerusform>
            <numerusform>%Ln more lines are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueSource</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Queueing</name>
    <message numerus="yes">
        <source>%Ln addresses wait in the queue.</source>
        <translation>
            <numerusform>%Ln address waits in the queue.</numerusform>
            <numerusform>%Ln addresses wait in the queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses added</source>
        <translation>
            <numerusform>%Ln address added</numerusform>
            <numerusform>%Ln addresses added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them in the archive already</source>
        <translation>
            <numerusform>%Ln of them in the archive already</numerusform>
            <numerusform>%Ln of them in the archive already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the queue already</source>
        <translation>
            <numerusform>%Ln in the queue already</numerusform>
            <numerusform>%Ln in the queue already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice in the list</source>
        <translation>
            <numerusform>%Ln twice in the list</numerusform>
            <numerusform>%Ln twice in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines left out, for they are no addresses</source>
        <translation>
            <numerusform>%Ln line left out, for it is no address</numerusform>
            <numerusform>%Ln lines left out, for they are no addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses wait.</source>
        <translation>
            <numerusform>%Ln address waits.</numerusform>
            <numerusform>%Ln addresses wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading. %Ln addresses wait.</source>
        <translation>
            <numerusform>Reading. %Ln address waits.</numerusform>
            <numerusform>Reading. %Ln addresses wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discussions saved</source>
        <translation>
            <numerusform>%Ln discussion saved</numerusform>
            <numerusform>%Ln discussions saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need a look</source>
        <translation>
            <numerusform>%Ln needs a look</numerusform>
            <numerusform>%Ln need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pingbacks</source>
        <translation>
            <numerusform>%Ln pingback</numerusform>
            <numerusform>%Ln pingbacks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the stated comments are not in this capture.</source>
        <translation>
            <numerusform>%Ln of the stated comments is not in this capture.</numerusform>
            <numerusform>%Ln of the stated comments are not in this capture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies answer a comment that is not here.</source>
        <translation>
            <numerusform>%Ln reply answers a comment that is not here.</numerusform>
            <numerusform>%Ln replies answer a comment that is not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeachDialog</name>
    <message numerus="yes">
        <source>%Ln comments found</source>
        <translation>
            <numerusform>%Ln comment found</numerusform>
            <numerusform>%Ln comments found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message numerus="yes">
        <source>%Ln replies hidden</source>
        <translation>
            <numerusform>%Ln reply hidden</numerusform>
            <numerusform>%Ln replies hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln reply</numerusform>
            <numerusform>%Ln replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
</TS>
