<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Article</name>
    <message numerus="yes">
        <source>%Ln more notes</source>
        <translation>
            <numerusform>%Ln more note</numerusform>
            <numerusform>%Ln more notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quoted by %Ln</source>
        <translation>
            <numerusform>quoted by %Ln</numerusform>
            <numerusform>quoted by %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message numerus="yes">
        <source>%Ln passages are quoted in comments.</source>
        <translation>
            <numerusform>%Ln passage is quoted in comments.</numerusform>
            <numerusform>%Ln passages are quoted in comments.</numerusform>
        </translation>
    </message>
</context>
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
    <name>CodebookWork</name>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations lose it</source>
        <translation>
            <numerusform>%Ln annotation loses it</numerusform>
            <numerusform>%Ln annotations lose it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no other tag</source>
        <translation>
            <numerusform>%Ln of them has no other tag</numerusform>
            <numerusform>%Ln of them have no other tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memos go with it</source>
        <translation>
            <numerusform>%Ln memo goes with it</numerusform>
            <numerusform>%Ln memos go with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the %Ln marked comments</source>
        <translation>
            <numerusform>On the %Ln marked comment</numerusform>
            <numerusform>On the %Ln marked comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags were written to {path}.</source>
        <translation>
            <numerusform>%Ln tag was written to {path}.</numerusform>
            <numerusform>%Ln tags were written to {path}.</numerusform>
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
    <name>ContextMenus</name>
    <message numerus="yes">
        <source>%Ln annotations go with it. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln annotation goes with it. This cannot be undone.</numerusform>
            <numerusform>%Ln annotations go with it. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message numerus="yes">
        <source>%Ln hits of “{query}”</source>
        <translation>
            <numerusform>%Ln hit of “{query}”</numerusform>
            <numerusform>%Ln hits of “{query}”</numerusform>
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
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln the same</numerusform>
            <numerusform>%Ln the same</numerusform>
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
    <name>KeysEditor</name>
    <message numerus="yes">
        <source>%Ln commands have keys of their own now.</source>
        <translation>
            <numerusform>%Ln command has a key of its own now.</numerusform>
            <numerusform>%Ln commands have keys of their own now.</numerusform>
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
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MendingsDialog</name>
    <message numerus="yes">
        <source>%Ln mendings</source>
        <translation>
            <numerusform>%Ln mending</numerusform>
            <numerusform>%Ln mendings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%Ln annotations get “{target}” instead of “{tag}”.</source>
        <translation>
            <numerusform>%Ln annotation gets “{target}” instead of “{tag}”.</numerusform>
            <numerusform>%Ln annotations get “{target}” instead of “{tag}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have both and keep one.</source>
        <translation>
            <numerusform>%Ln of them has both and keeps one.</numerusform>
            <numerusform>%Ln of them have both and keep one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags below it come along.</source>
        <translation>
            <numerusform>%Ln tag below it comes along.</numerusform>
            <numerusform>%Ln tags below it come along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these meet a tag of the same name and become one with it.</source>
        <translation>
            <numerusform>%Ln of these meets a tag of the same name and becomes one with it.</numerusform>
            <numerusform>%Ln of these meet a tag of the same name and become one with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>%Ln min ago</numerusform>
            <numerusform>%Ln min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message numerus="yes">
        <source>Linked from %Ln notes</source>
        <translation>
            <numerusform>Linked from %Ln note</numerusform>
            <numerusform>Linked from %Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message numerus="yes">
        <source>%Ln notes and memos</source>
        <translation>
            <numerusform>%Ln note or memo</numerusform>
            <numerusform>%Ln notes and memos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message numerus="yes">
        <source>Show %Ln levels</source>
        <translation>
            <numerusform>Show %Ln level</numerusform>
            <numerusform>Show %Ln levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln reply</numerusform>
            <numerusform>%Ln replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln threads</source>
        <translation>
            <numerusform>in %Ln thread</numerusform>
            <numerusform>in %Ln threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} comments</source>
        <translation>
            <numerusform>%Ln of {total} comments</numerusform>
            <numerusform>%Ln of {total} comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
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
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>Only the %Ln comments that are shown</source>
        <translation>
            <numerusform>Only the %Ln comment that is shown</numerusform>
            <numerusform>Only the %Ln comments that are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln pages</source>
        <translation>
            <numerusform>of %Ln page</numerusform>
            <numerusform>of %Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <source>Chosen: %Ln comments</source>
        <translation>
            <numerusform>Chosen: %Ln comment</numerusform>
            <numerusform>Chosen: %Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments by chance</source>
        <translation>
            <numerusform>%Ln comment by chance</numerusform>
            <numerusform>%Ln comments by chance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations by chance</source>
        <translation>
            <numerusform>%Ln conversation by chance</numerusform>
            <numerusform>%Ln conversations by chance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln threads by chance</source>
        <translation>
            <numerusform>%Ln thread by chance</numerusform>
            <numerusform>%Ln threads by chance</numerusform>
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
    <name>ReadingDesk</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recapturing</name>
    <message numerus="yes">
        <source>%Ln comments are missing</source>
        <translation>
            <numerusform>%Ln comment is missing</numerusform>
            <numerusform>%Ln comments are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles were captured again</source>
        <translation>
            <numerusform>%Ln article was captured again</numerusform>
            <numerusform>%Ln articles were captured again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them changed</source>
        <translation>
            <numerusform>%Ln of them changed</numerusform>
            <numerusform>%Ln of them changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be had: {first}</source>
        <translation>
            <numerusform>%Ln could not be had: {first}</numerusform>
            <numerusform>%Ln could not be had: {first}</numerusform>
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
    <name>RecodeDialog</name>
    <message numerus="yes">
        <source>%Ln annotations are meant.</source>
        <translation>
            <numerusform>%Ln annotation is meant.</numerusform>
            <numerusform>%Ln annotations are meant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have “{tag}” already.</source>
        <translation>
            <numerusform>%Ln of them has “{tag}” already.</numerusform>
            <numerusform>%Ln of them have “{tag}” already.</numerusform>
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
    <name>SampleDialog</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln threads</source>
        <translation>
            <numerusform>%Ln thread</numerusform>
            <numerusform>%Ln threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>together %Ln comments</source>
        <translation>
            <numerusform>together %Ln comment</numerusform>
            <numerusform>together %Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln articles</source>
        <translation>
            <numerusform>from %Ln article</numerusform>
            <numerusform>from %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message numerus="yes">
        <source>Take %Ln steps back?</source>
        <translation>
            <numerusform>Take %Ln step back?</numerusform>
            <numerusform>Take %Ln steps back?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do %Ln steps again?</source>
        <translation>
            <numerusform>Do %Ln step again?</numerusform>
            <numerusform>Do %Ln steps again?</numerusform>
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
    <message numerus="yes">
        <source>%Ln comments follow in its text</source>
        <translation>
            <numerusform>%Ln comment follows in its text</numerusform>
            <numerusform>%Ln comments follow in its text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln search hits</source>
        <translation>
            <numerusform>%Ln search hit</numerusform>
            <numerusform>%Ln search hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotations</source>
        <translation>
            <numerusform>%Ln quotation</numerusform>
            <numerusform>%Ln quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineDialog</name>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsureView</name>
    <message numerus="yes">
        <source>%Ln to check</source>
        <translation>
            <numerusform>%Ln to check</numerusform>
            <numerusform>%Ln to check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message numerus="yes">
        <source>The last %Ln looks failed.</source>
        <translation>
            <numerusform>The last %Ln look failed.</numerusform>
            <numerusform>The last %Ln looks failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message numerus="yes">
        <source>The %Ln marked comments</source>
        <translation>
            <numerusform>The %Ln marked comment</numerusform>
            <numerusform>The %Ln marked comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln comments that were found</source>
        <translation>
            <numerusform>The %Ln comment that was found</numerusform>
            <numerusform>The %Ln comments that were found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Worklists</name>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments become a worklist. What is it for?</source>
        <translation>
            <numerusform>%Ln comment becomes a worklist. What is it for?</numerusform>
            <numerusform>%Ln comments become a worklist. What is it for?</numerusform>
        </translation>
    </message>
</context>
</TS>
