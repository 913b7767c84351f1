<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Codebook</name>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>used %n time</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coding</name>
    <message numerus="yes">
        <source>%n annotations lose it, and the tags below it go too. Undo brings all of it back.</source>
        <translation>
            <numerusform>%n annotation loses it, and the tags below it go too. Undo brings all of it back.</numerusform>
            <numerusform>%n annotations lose it, and the tags below it go too. Undo brings all of it back.</numerusform>
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
        <source>All %n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>All %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message numerus="yes">
        <source>%n comments were exported to {folder}.</source>
        <translation>
            <numerusform>%n comment was exported to {folder}.</numerusform>
            <numerusform>%n comments were exported to {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged places were found. The first: {first}</source>
        <translation>
            <numerusform>%n damaged place was found: {first}</numerusform>
            <numerusform>%n damaged places were found. The first: {first}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message numerus="yes">
        <source>%n annotations go with it. This cannot be undone.</source>
        <translation>
            <numerusform>%n annotation goes with it. This cannot be undone.</numerusform>
            <numerusform>%n annotations go with it. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pingbacks</source>
        <translation>
            <numerusform>%n pingback</numerusform>
            <numerusform>%n pingbacks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the stated comments are not in this capture.</source>
        <translation>
            <numerusform>%n of the stated comments is not in this capture.</numerusform>
            <numerusform>%n of the stated comments are not in this capture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies answer a comment that is not here.</source>
        <translation>
            <numerusform>%n reply answers a comment that is not here.</numerusform>
            <numerusform>%n replies answer a comment that is not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message numerus="yes">
        <source>%n replies hidden</source>
        <translation>
            <numerusform>%n reply hidden</numerusform>
            <numerusform>%n replies hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotations</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
</TS>
