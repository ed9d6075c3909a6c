<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Actions</name>
    <message>
      <source>About Annotator</source>
      <translation>Über Annotator</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>Zustimmen</translation>
    </message>
    <message>
      <source>Agree on what matches exactly</source>
      <translation>Allem zustimmen, was genau übereinstimmt</translation>
    </message>
    <message>
      <source>Agreement…</source>
      <translation>Übereinstimmung …</translation>
    </message>
    <message>
      <source>All news on my tags seen</source>
      <translation>Alles Neue zu meinen Markierungen gesehen</translation>
    </message>
    <message>
      <source>Amend</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <source>Another window on this project</source>
      <translation>Weiteres Fenster für dieses Projekt</translation>
    </message>
    <message>
      <source>Archive, or take out of the archive</source>
      <translation>Archivieren oder aus dem Archiv holen</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Ask a colleague…</source>
      <translation>Jemanden fragen …</translation>
    </message>
    <message>
      <source>Assign to a colleague…</source>
      <translation>Jemandem zuweisen …</translation>
    </message>
    <message>
      <source>Backups…</source>
      <translation>Sicherungen …</translation>
    </message>
    <message>
      <source>Check project</source>
      <translation>Projekt prüfen</translation>
    </message>
    <message>
      <source>Clean what is harmless</source>
      <translation>Harmloses bereinigen</translation>
    </message>
    <message>
      <source>Clean what is ticked</source>
      <translation>Angehaktes bereinigen</translation>
    </message>
    <message>
      <source>Close window</source>
      <translation>Fenster schließen</translation>
    </message>
    <message>
      <source>Colours of the system</source>
      <translation>Farben des Systems</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy with its source</source>
      <translation>Mit Quelle kopieren</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Dark, high contrast</source>
      <translation>Dunkel, hoher Kontrast</translation>
    </message>
    <message>
      <source>Disagree</source>
      <translation>Widersprechen</translation>
    </message>
    <message>
      <source>Disagreements…</source>
      <translation>Abweichungen …</translation>
    </message>
    <message>
      <source>Done, on to the next sentence</source>
      <translation>Fertig, weiter zum nächsten Satz</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Erase for good…</source>
      <translation>Endgültig löschen …</translation>
    </message>
    <message>
      <source>Every mark</source>
      <translation>Alle Markierungen zeigen</translation>
    </message>
    <message>
      <source>Export briefing…</source>
      <translation>Briefing exportieren …</translation>
    </message>
    <message>
      <source>Export tags…</source>
      <translation>Markierungen exportieren …</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Fill in the tag</source>
      <translation>Markierung ausfüllen</translation>
    </message>
    <message>
      <source>Find in the article</source>
      <translation>Im Artikel suchen</translation>
    </message>
    <message>
      <source>Find next</source>
      <translation>Weitersuchen</translation>
    </message>
    <message>
      <source>Find previous</source>
      <translation>Rückwärts suchen</translation>
    </message>
    <message>
      <source>First article from the left</source>
      <translation>Erster Artikel von links</translation>
    </message>
    <message>
      <source>Focus on the paragraph</source>
      <translation>Auf den Absatz konzentrieren</translation>
    </message>
    <message>
      <source>Fourth article</source>
      <translation>Vierter Artikel</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Vollbild</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>Gehe zu</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Hide other marks or dim them</source>
      <translation>Andere Markierungen verbergen oder dämpfen</translation>
    </message>
    <message>
      <source>History…</source>
      <translation>Verlauf …</translation>
    </message>
    <message>
      <source>Import tags…</source>
      <translation>Markierungen importieren …</translation>
    </message>
    <message>
      <source>Inspector</source>
      <translation>Inspektor</translation>
    </message>
    <message>
      <source>Keys and help</source>
      <translation>Tasten und Hilfe</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Größerer Text</translation>
    </message>
    <message>
      <source>Leave the tag where it is</source>
      <translation>Markierung lassen, wo sie ist</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Light, high contrast</source>
      <translation>Hell, hoher Kontrast</translation>
    </message>
    <message>
      <source>Link to another tag</source>
      <translation>Mit anderer Markierung verknüpfen</translation>
    </message>
    <message>
      <source>Longer lines</source>
      <translation>Längere Zeilen</translation>
    </message>
    <message>
      <source>Manual</source>
      <translation>Anleitung</translation>
    </message>
    <message>
      <source>Mark the article as in progress</source>
      <translation>Artikel als in Arbeit kennzeichnen</translation>
    </message>
    <message>
      <source>Menu of what has the keys</source>
      <translation>Kontextmenü</translation>
    </message>
    <message>
      <source>Merge copies…</source>
      <translation>Kopien zusammenführen…</translation>
    </message>
    <message>
      <source>Move the end back a character</source>
      <translation>Ende ein Zeichen zurück</translation>
    </message>
    <message>
      <source>Move the end back a word</source>
      <translation>Ende ein Wort zurück</translation>
    </message>
    <message>
      <source>Move the end on a character</source>
      <translation>Ende ein Zeichen weiter</translation>
    </message>
    <message>
      <source>Move the end on a word</source>
      <translation>Ende ein Wort weiter</translation>
    </message>
    <message>
      <source>Move the start back a character</source>
      <translation>Anfang ein Zeichen zurück</translation>
    </message>
    <message>
      <source>Move the start back a word</source>
      <translation>Anfang ein Wort zurück</translation>
    </message>
    <message>
      <source>Move the start on a character</source>
      <translation>Anfang ein Zeichen weiter</translation>
    </message>
    <message>
      <source>Move the start on a word</source>
      <translation>Anfang ein Wort weiter</translation>
    </message>
    <message>
      <source>New project…</source>
      <translation>Neues Projekt …</translation>
    </message>
    <message>
      <source>Next article beside it</source>
      <translation>Nächster Artikel daneben</translation>
    </message>
    <message>
      <source>Next in the queue</source>
      <translation>Nächstes in der Warteschlange</translation>
    </message>
    <message>
      <source>Next open dispute</source>
      <translation>Nächster offener Streitfall</translation>
    </message>
    <message>
      <source>Next part of the window</source>
      <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
      <source>Next tag</source>
      <translation>Nächste Markierung</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Noch keine</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Only my marks</source>
      <translation>Nur meine Markierungen</translation>
    </message>
    <message>
      <source>Only the marks of the next kind</source>
      <translation>Nur die Markierungen der nächsten Art</translation>
    </message>
    <message>
      <source>Only the marks of the next reviewer</source>
      <translation>Nur die Markierungen der nächsten Person</translation>
    </message>
    <message>
      <source>Open project files with Annotator…</source>
      <translation>Projektdateien mit Annotator öffnen …</translation>
    </message>
    <message>
      <source>Open project…</source>
      <translation>Projekt öffnen …</translation>
    </message>
    <message>
      <source>Open recent</source>
      <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>Package for a colleague…</source>
      <translation>Paket für andere…</translation>
    </message>
    <message>
      <source>Paragraph numbers</source>
      <translation>Absatznummern</translation>
    </message>
    <message>
      <source>Paste into the list of articles</source>
      <translation>In die Liste der Artikel einfügen</translation>
    </message>
    <message>
      <source>Paste text as article…</source>
      <translation>Text als Artikel einfügen …</translation>
    </message>
    <message>
      <source>Previous article beside it</source>
      <translation>Voriger Artikel daneben</translation>
    </message>
    <message>
      <source>Previous in the queue</source>
      <translation>Voriges in der Warteschlange</translation>
    </message>
    <message>
      <source>Previous open dispute</source>
      <translation>Voriger offener Streitfall</translation>
    </message>
    <message>
      <source>Previous part of the window</source>
      <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
      <source>Previous tag</source>
      <translation>Vorige Markierung</translation>
    </message>
    <message>
      <source>Print article…</source>
      <translation>Artikel drucken …</translation>
    </message>
    <message>
      <source>Projects opened last…</source>
      <translation>Zuletzt geöffnete Projekte …</translation>
    </message>
    <message>
      <source>Put back what was cleaned</source>
      <translation>Bereinigtes zurücknehmen</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Lesen</translation>
    </message>
    <message>
      <source>Read files…</source>
      <translation>Dateien einlesen …</translation>
    </message>
    <message>
      <source>Read folder…</source>
      <translation>Ordner einlesen …</translation>
    </message>
    <message>
      <source>Read link…</source>
      <translation>Link einlesen …</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove tag</source>
      <translation>Markierung entfernen</translation>
    </message>
    <message>
      <source>Rename yourself…</source>
      <translation>Sich umbenennen …</translation>
    </message>
    <message>
      <source>Reopen with a correction note</source>
      <translation>Mit einem Korrekturvermerk wieder öffnen</translation>
    </message>
    <message>
      <source>Reply in the thread</source>
      <translation>Im Gespräch antworten</translation>
    </message>
    <message>
      <source>Report a problem…</source>
      <translation>Problem melden …</translation>
    </message>
    <message>
      <source>Retag as {kind}</source>
      <translation>In {kind} ändern</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <source>Review as…</source>
      <translation>Prüfen als …</translation>
    </message>
    <message>
      <source>Review blind</source>
      <translation>Blind prüfen</translation>
    </message>
    <message>
      <source>Save a copy…</source>
      <translation>Kopie speichern …</translation>
    </message>
    <message>
      <source>Search all articles</source>
      <translation>Alle Artikel durchsuchen</translation>
    </message>
    <message>
      <source>Search articles, tags and commands</source>
      <translation>Artikel, Markierungen und Befehle suchen</translation>
    </message>
    <message>
      <source>Second article</source>
      <translation>Zweiter Artikel</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Alles auswählen</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Einstellungen …</translation>
    </message>
    <message>
      <source>Settle: accept</source>
      <translation>Entscheiden: annehmen</translation>
    </message>
    <message>
      <source>Settle: amend</source>
      <translation>Entscheiden: ändern</translation>
    </message>
    <message>
      <source>Settle: defer</source>
      <translation>Entscheiden: zurückstellen</translation>
    </message>
    <message>
      <source>Settle: reject</source>
      <translation>Entscheiden: ablehnen</translation>
    </message>
    <message>
      <source>Shorter lines</source>
      <translation>Kürzere Zeilen</translation>
    </message>
    <message>
      <source>Show where one reads</source>
      <translation>Auf der Leseseite zeigen</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Kleinerer Text</translation>
    </message>
    <message>
      <source>Submit the article</source>
      <translation>Artikel einreichen</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Markieren</translation>
    </message>
    <message>
      <source>Tag as {kind}</source>
      <translation>Als {kind} markieren</translation>
    </message>
    <message>
      <source>Tag every identical passage as {kind}</source>
      <translation>Jede gleiche Stelle als {kind} markieren</translation>
    </message>
    <message>
      <source>Tag exactly what is selected</source>
      <translation>Genau die Auswahl markieren</translation>
    </message>
    <message>
      <source>Tag kinds…</source>
      <translation>Markierungsarten …</translation>
    </message>
    <message>
      <source>Tag what is chosen there as error</source>
      <translation>Dort Gewähltes als Fehler markieren</translation>
    </message>
    <message>
      <source>Tag whole sentences</source>
      <translation>Ganze Sätze markieren</translation>
    </message>
    <message>
      <source>Tag whole words</source>
      <translation>Ganze Wörter markieren</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Markierungen</translation>
    </message>
    <message>
      <source>Tags to check</source>
      <translation>Zu prüfende Markierungen</translation>
    </message>
    <message>
      <source>Take the place proposed</source>
      <translation>Vorgeschlagene Stelle nehmen</translation>
    </message>
    <message>
      <source>Take what is selected in the text</source>
      <translation>Im Text Ausgewähltes nehmen</translation>
    </message>
    <message>
      <source>Text as usual</source>
      <translation>Text wie üblich</translation>
    </message>
    <message>
      <source>Third article</source>
      <translation>Dritter Artikel</translation>
    </message>
    <message>
      <source>This project can only be read: its file, or the folder it is in, takes no changes.</source>
      <translation>Dieses Projekt kann nur gelesen werden: Seine Datei oder ihr Ordner nimmt keine Änderungen an.</translation>
    </message>
    <message>
      <source>Translation quality…</source>
      <translation>Übersetzungsqualität …</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Unsure</source>
      <translation>Unsicher</translation>
    </message>
    <message>
      <source>Versions and differences</source>
      <translation>Versionen und Unterschiede</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>What can be cleaned</source>
      <translation>Was sich bereinigen lässt</translation>
    </message>
    <message>
      <source>What was read last</source>
      <translation>Zuletzt Eingelesenes</translation>
    </message>
    <message>
      <source>Who leads…</source>
      <translation>Wer leitet …</translation>
    </message>
    <message>
      <source>{keys} or {last}</source>
      <translation>{keys} oder {last}</translation>
    </message>
  </context>
  <context>
    <name>AddressEditor</name>
    <message>
      <source>Only http and https are opened</source>
      <translation>Nur http und https werden geöffnet</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open in the browser</source>
      <translation>Im Browser öffnen</translation>
    </message>
    <message>
      <source>Open the address in the browser</source>
      <translation>Die Adresse im Browser öffnen</translation>
    </message>
  </context>
  <context>
    <name>AgreementView</name>
    <message>
      <source>Agreement by kind and by article</source>
      <translation>Übereinstimmung nach Art und Artikel</translation>
    </message>
    <message>
      <source>Agreement of each two reviewers</source>
      <translation>Übereinstimmung von je zwei Prüfern</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>Maß</translation>
    </message>
    <message>
      <source>Measures of agreement</source>
      <translation>Maße der Übereinstimmung</translation>
    </message>
    <message>
      <source>No passage keeps this number below 1.</source>
      <translation>Keine Stelle hält diese Zahl unter 1.</translation>
    </message>
    <message>
      <source>Over</source>
      <translation>Über</translation>
    </message>
    <message>
      <source>Pairs of reviewers</source>
      <translation>Paare von Prüfern</translation>
    </message>
    <message>
      <source>Passages behind the number</source>
      <translation>Stellen hinter der Zahl</translation>
    </message>
    <message>
      <source>Passages that keep this number below 1: {count}</source>
      <translation>Stellen, die diese Zahl unter 1 halten: {count}</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>… and {number} more not compared</source>
      <translation>… und {number} weitere nicht verglichen</translation>
    </message>
  </context>
  <context>
    <name>AnnotationEditor</name>
    <message>
      <source>Choose</source>
      <translation>Wählen</translation>
    </message>
    <message>
      <source>Choose a tag</source>
      <translation>Markierung wählen</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>Hingehen</translation>
    </message>
    <message>
      <source>a tag that is gone</source>
      <translation>eine Markierung, die es nicht mehr gibt</translation>
    </message>
    <message>
      <source>list</source>
      <translation>Liste</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>nicht gewählt</translation>
    </message>
  </context>
  <context>
    <name>AnswerRow</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
  </context>
  <context>
    <name>AppearancePage</name>
    <message>
      <source>Another language is spoken when the program is started next.</source>
      <translation>Eine andere Sprache gilt, sobald das Programm das nächste Mal gestartet wird.</translation>
    </message>
    <message>
      <source>As the system has it</source>
      <translation>Wie das System sie hat</translation>
    </message>
    <message>
      <source>As the system has them</source>
      <translation>Wie das System sie hat</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Colours that colour-blind eyes tell apart</source>
      <translation>Farben, die auch bei Farbenblindheit zu unterscheiden sind</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Dark, high contrast</source>
      <translation>Dunkel, hoher Kontrast</translation>
    </message>
    <message>
      <source>Each kind has its own underline besides, whatever its colour.</source>
      <translation>Jede Art hat außerdem ihre eigene Unterstreichung, in welcher Farbe auch immer.</translation>
    </message>
    <message>
      <source>Kinds of tags</source>
      <translation>Markierungsarten</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Light, high contrast</source>
      <translation>Hell, hoher Kontrast</translation>
    </message>
    <message>
      <source>Standard colours</source>
      <translation>Übliche Farben</translation>
    </message>
  </context>
  <context>
    <name>Application</name>
    <message>
      <source>New project</source>
      <translation>Neues Projekt</translation>
    </message>
    <message>
      <source>Open a copy of the newest</source>
      <translation>Eine Kopie der neuesten öffnen</translation>
    </message>
    <message>
      <source>Open project</source>
      <translation>Projekt öffnen</translation>
    </message>
    <message>
      <source>Projects (*{suffix})</source>
      <translation>Projekte (*{suffix})</translation>
    </message>
    <message>
      <source>Projects (*{suffix});;Every file (*)</source>
      <translation>Projekte (*{suffix});;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Restoring</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>{error}
Its backups lie in {folder}; the newest is of {time}.</source>
      <translation>{error}
Die Sicherungen liegen in {folder}; die neueste ist vom {time}.</translation>
    </message>
  </context>
  <context>
    <name>Article</name>
    <message numerus="yes">
      <source>%n character(s) selected</source>
      <translation>
        <numerusform>%n Zeichen ausgewählt</numerusform>
        <numerusform>%n Zeichen ausgewählt</numerusform>
      </translation>
    </message>
    <message>
      <source>{words} selected</source>
      <translation>{words} ausgewählt</translation>
    </message>
  </context>
  <context>
    <name>ArticleActions</name>
    <message>
      <source>Archived: {what}. Search and briefing pass over it.</source>
      <translation>Archiviert: {what}. Suche und Briefing lassen es aus.</translation>
    </message>
    <message>
      <source>Removed: {what} with all tags.</source>
      <translation>Entfernt: {what} mit allen Markierungen.</translation>
    </message>
    <message>
      <source>Removing articles</source>
      <translation>Artikel werden entfernt</translation>
    </message>
    <message>
      <source>Taken out of the archive: {what}.</source>
      <translation>Aus dem Archiv geholt: {what}.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>{number} articles</source>
      <translation>{number} Artikel</translation>
    </message>
  </context>
  <context>
    <name>ArticleList</name>
    <message>
      <source>Archive</source>
      <translation>Archivieren</translation>
    </message>
    <message>
      <source>Archive {number} articles</source>
      <translation>{number} Artikel archivieren</translation>
    </message>
    <message>
      <source>Archived: {number}</source>
      <translation>Archiviert: {number}</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Drop files, links or texts here, or paste them</source>
      <translation>Legen Sie Dateien, Links oder Texte hier ab, oder fügen Sie sie ein</translation>
    </message>
    <message>
      <source>Erase for good…</source>
      <translation>Endgültig löschen …</translation>
    </message>
    <message>
      <source>Erase {number} articles for good…</source>
      <translation>{number} Artikel endgültig löschen …</translation>
    </message>
    <message>
      <source>Filter articles by title</source>
      <translation>Artikel nach Titel filtern</translation>
    </message>
    <message>
      <source>Filter by title</source>
      <translation>Nach Titel filtern</translation>
    </message>
    <message>
      <source>List the articles that are put away, too</source>
      <translation>Auch die weggelegten Artikel auflisten</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove {number} articles</source>
      <translation>{number} Artikel entfernen</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Show beside the others</source>
      <translation>Neben den anderen zeigen</translation>
    </message>
    <message>
      <source>Show only this</source>
      <translation>Nur diesen zeigen</translation>
    </message>
    <message>
      <source>Source…</source>
      <translation>Quelle …</translation>
    </message>
    <message>
      <source>Take out of the archive</source>
      <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
      <source>Take {number} articles out of the archive</source>
      <translation>{number} Artikel aus dem Archiv holen</translation>
    </message>
    <message>
      <source>Versions…</source>
      <translation>Versionen …</translation>
    </message>
    <message>
      <source>{shown} of {total}</source>
      <translation>{shown} von {total}</translation>
    </message>
  </context>
  <context>
    <name>ArticleModel</name>
    <message>
      <source>1 tag</source>
      <translation>1 Markierung</translation>
    </message>
    <message>
      <source>archived</source>
      <translation>archiviert</translation>
    </message>
    <message>
      <source>{number} disputed</source>
      <translation>{number} strittig</translation>
    </message>
    <message>
      <source>{number} tags</source>
      <translation>{number} Markierungen</translation>
    </message>
  </context>
  <context>
    <name>ArticleView</name>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
  </context>
  <context>
    <name>AskPrompt</name>
    <message>
      <source>About 1 tag</source>
      <translation>Zu 1 Markierung</translation>
    </message>
    <message>
      <source>About {number} tags</source>
      <translation>Zu {number} Markierungen</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>Fragen</translation>
    </message>
    <message>
      <source>Ask a colleague</source>
      <translation>Jemanden fragen</translation>
    </message>
    <message>
      <source>Colleague</source>
      <translation>Wen</translation>
    </message>
    <message>
      <source>Please look at this.</source>
      <translation>Bitte sehen Sie sich das an.</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
  </context>
  <context>
    <name>AssignPrompt</name>
    <message>
      <source>1 tag is to be reviewed by:</source>
      <translation>1 Markierung soll prüfen:</translation>
    </message>
    <message>
      <source>Assign</source>
      <translation>Zuweisen</translation>
    </message>
    <message>
      <source>Colleague</source>
      <translation>Wen</translation>
    </message>
    <message>
      <source>Everybody: nobody in particular</source>
      <translation>Alle: niemand im Besonderen</translation>
    </message>
    <message>
      <source>{number} tags are to be reviewed by:</source>
      <translation>{number} Markierungen soll prüfen:</translation>
    </message>
  </context>
  <context>
    <name>AssociationWindow</name>
    <message>
      <source>A double click on a project will then open it in Annotator, which also comes into the menu of programs. For that, these files are written into your own folder, and nothing else:

{places}

The program is started as: {command}</source>
      <translation>Ein Doppelklick auf ein Projekt öffnet es dann in Annotator, das auch ins Menü der Programme kommt. Dafür werden diese Dateien in Ihren eigenen Ordner geschrieben, und sonst nichts:

{places}

Das Programm wird so gestartet: {command}</translation>
    </message>
    <message>
      <source>On this system, choose Annotator in the file manager: open the menu of a project file, “Open with”, and let it be so always.</source>
      <translation>Wählen Sie Annotator auf diesem System in der Dateiverwaltung: Öffnen Sie das Menü einer Projektdatei, „Öffnen mit“, und machen Sie es zur Regel.</translation>
    </message>
    <message>
      <source>Open project files with Annotator</source>
      <translation>Projektdateien mit Annotator öffnen</translation>
    </message>
    <message>
      <source>Project files no longer open with Annotator.</source>
      <translation>Projektdateien öffnen sich nicht mehr mit Annotator.</translation>
    </message>
    <message>
      <source>Project files now open with Annotator.</source>
      <translation>Projektdateien öffnen sich nun mit Annotator.</translation>
    </message>
    <message>
      <source>Take them away</source>
      <translation>Wieder entfernen</translation>
    </message>
    <message>
      <source>Write these files</source>
      <translation>Diese Dateien schreiben</translation>
    </message>
  </context>
  <context>
    <name>BackupsWindow</name>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Jetzt sichern</translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation>Sichern</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Sicherungen</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Vergleichen …</translation>
    </message>
    <message>
      <source>Done since this backup: {counts}.</source>
      <translation>Seit dieser Sicherung getan: {counts}.</translation>
    </message>
    <message>
      <source>Go back to this</source>
      <translation>Hierauf zurückgehen</translation>
    </message>
    <message>
      <source>Going back</source>
      <translation>Zurückgehen</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Angelegt</translation>
    </message>
    <message>
      <source>Nothing was done since: the project is as it is in this backup.</source>
      <translation>Seither wurde nichts getan: Das Projekt ist, wie es in dieser Sicherung ist.</translation>
    </message>
    <message>
      <source>Restore as a copy…</source>
      <translation>Als Kopie wiederherstellen …</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>Ordner zeigen</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Markierungen</translation>
    </message>
    <message>
      <source>The server is backed up by those who run it. What is put aside here lies in {folder}.</source>
      <translation>Den Server sichern die, die ihn betreiben. Was hier beiseitegelegt wird, liegt in {folder}.</translation>
    </message>
    <message>
      <source>There are no backups yet. The first is made when something was done.</source>
      <translation>Es gibt noch keine Sicherungen. Die erste wird angelegt, sobald etwas getan wurde.</translation>
    </message>
    <message>
      <source>They lie in {folder}. One is made a day; those of seven days of work are kept.</source>
      <translation>Sie liegen in {folder}. Eine wird je Tag angelegt; die von sieben Arbeitstagen bleiben.</translation>
    </message>
    <message>
      <source>This file is not an earlier state of this project: it belongs to another, or was worked on by itself. It can be restored as a copy.</source>
      <translation>Diese Datei ist kein früherer Stand dieses Projekts: Sie gehört zu einem anderen, oder an ihr wurde für sich gearbeitet. Sie lässt sich als Kopie wiederherstellen.</translation>
    </message>
    <message>
      <source>What was done since</source>
      <translation>Was seither getan wurde</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>{reason} · cannot be read</source>
      <translation>{reason} · nicht lesbar</translation>
    </message>
    <message>
      <source>… and {number} more</source>
      <translation>… und {number} weitere</translation>
    </message>
  </context>
  <context>
    <name>Bringing</name>
    <message>
      <source>Cleaning</source>
      <translation>Bereinigung</translation>
    </message>
    <message>
      <source>Details…</source>
      <translation>Einzelheiten …</translation>
    </message>
    <message>
      <source>Look at the cleaning…</source>
      <translation>Bereinigung ansehen …</translation>
    </message>
    <message>
      <source>Nothing has been read since the window was opened.</source>
      <translation>Seit das Fenster offen ist, wurde nichts eingelesen.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Read files</source>
      <translation>Dateien einlesen</translation>
    </message>
    <message>
      <source>Read folder</source>
      <translation>Ordner einlesen</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Einlesen</translation>
    </message>
    <message>
      <source>Show side by side</source>
      <translation>Nebeneinander zeigen</translation>
    </message>
    <message>
      <source>There is no text, link or file on the clipboard.</source>
      <translation>In der Zwischenablage ist kein Text, kein Link und keine Datei.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
  </context>
  <context>
    <name>CategoryEditor</name>
    <message>
      <source>“{words}” is no category; choose one from the list.</source>
      <translation>„{words}“ ist keine Kategorie; wählen Sie eine aus der Liste.</translation>
    </message>
  </context>
  <context>
    <name>CheckingModel</name>
    <message>
      <source>Left in earlier versions: nobody need look at them</source>
      <translation>In früheren Versionen geblieben: niemand muss sie ansehen</translation>
    </message>
    <message>
      <source>To check: not found word for word in the newer version</source>
      <translation>Zu prüfen: in der neueren Version nicht wörtlich gefunden</translation>
    </message>
    <message>
      <source>gone:</source>
      <translation>weg:</translation>
    </message>
    <message>
      <source>in version {number}</source>
      <translation>in Version {number}</translation>
    </message>
    <message>
      <source>new:</source>
      <translation>neu:</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>nicht gefunden</translation>
    </message>
  </context>
  <context>
    <name>CheckingPanel</name>
    <message>
      <source>Every tag has been found again in the newest version of its article.</source>
      <translation>Jede Markierung wurde in der neuesten Version ihres Artikels wiedergefunden.</translation>
    </message>
    <message>
      <source>It is right there</source>
      <translation>Sie ist dort richtig</translation>
    </message>
    <message>
      <source>Key: {key}</source>
      <translation>Taste: {key}</translation>
    </message>
    <message>
      <source>Leave it there</source>
      <translation>Dort lassen</translation>
    </message>
    <message>
      <source>Leave them where they are</source>
      <translation>Lassen, wo sie sind</translation>
    </message>
    <message>
      <source>Remove the tag</source>
      <translation>Markierung entfernen</translation>
    </message>
    <message>
      <source>Remove {number} tags</source>
      <translation>{number} Markierungen entfernen</translation>
    </message>
    <message>
      <source>Tags to check</source>
      <translation>Zu prüfende Markierungen</translation>
    </message>
    <message>
      <source>Take the selection</source>
      <translation>Auswahl übernehmen</translation>
    </message>
    <message>
      <source>Take this place</source>
      <translation>Diese Stelle nehmen</translation>
    </message>
    <message>
      <source>They are right there</source>
      <translation>Sie sind dort richtig</translation>
    </message>
    <message>
      <source>To check</source>
      <translation>Zu prüfen</translation>
    </message>
  </context>
  <context>
    <name>ChoiceEditor</name>
    <message>
      <source>not chosen</source>
      <translation>nicht gewählt</translation>
    </message>
  </context>
  <context>
    <name>CleaningModel</name>
    <message>
      <source>Change</source>
      <translation>Änderung</translation>
    </message>
    <message>
      <source>Cleaned already</source>
      <translation>Schon bereinigt</translation>
    </message>
    <message>
      <source>Effect</source>
      <translation>Wirkung</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Stelle</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>added</source>
      <translation>hinzugefügt</translation>
    </message>
    <message>
      <source>harmless</source>
      <translation>harmlos</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>entfernt</translation>
    </message>
    <message>
      <source>takes words away</source>
      <translation>nimmt Wörter weg</translation>
    </message>
    <message>
      <source>{harmless} harmless, {others} take words away</source>
      <translation>{harmless} harmlos, {others} nehmen Wörter weg</translation>
    </message>
  </context>
  <context>
    <name>CleaningPanel</name>
    <message>
      <source>Clean the {number} ticked</source>
      <translation>Die {number} angehakten bereinigen</translation>
    </message>
    <message>
      <source>Clean what is harmless</source>
      <translation>Harmloses bereinigen</translation>
    </message>
    <message>
      <source>Clean what is ticked</source>
      <translation>Angehaktes bereinigen</translation>
    </message>
    <message>
      <source>Cleaning</source>
      <translation>Bereinigung</translation>
    </message>
    <message>
      <source>Looking for what could be cleaned…</source>
      <translation>Es wird gesucht, was sich bereinigen lässt …</translation>
    </message>
    <message>
      <source>No article is open.</source>
      <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
      <source>Nothing was found that capture or a machine left in this text.</source>
      <translation>In diesem Text wurde nichts gefunden, was beim Erfassen oder von einer Maschine zurückblieb.</translation>
    </message>
    <message>
      <source>Put all back</source>
      <translation>Alles zurücknehmen</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Put back {number}</source>
      <translation>{number} zurücknehmen</translation>
    </message>
    <message>
      <source>Tag as translation error</source>
      <translation>Als Übersetzungsfehler markieren</translation>
    </message>
    <message>
      <source>Tag {number} as translation errors</source>
      <translation>{number} als Übersetzungsfehler markieren</translation>
    </message>
    <message>
      <source>What can be cleaned</source>
      <translation>Was sich bereinigen lässt</translation>
    </message>
  </context>
  <context>
    <name>ColourEditor</name>
    <message>
      <source>Other…</source>
      <translation>Andere …</translation>
    </message>
    <message>
      <source>as the parent</source>
      <translation>wie die übergeordnete</translation>
    </message>
    <message>
      <source>dark</source>
      <translation>dunklem</translation>
    </message>
    <message>
      <source>drawn darker there</source>
      <translation>dort dunkler gezeichnet</translation>
    </message>
    <message>
      <source>drawn lighter there</source>
      <translation>dort heller gezeichnet</translation>
    </message>
    <message>
      <source>light</source>
      <translation>hellem</translation>
    </message>
    <message>
      <source>{ratio} : 1 on {theme} paper</source>
      <translation>{ratio} : 1 auf {theme} Papier</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <source>Not possible now</source>
      <translation>Jetzt nicht möglich</translation>
    </message>
    <message>
      <source>Nothing found. Words are searched in titles, texts, tags and commands.</source>
      <translation>Nichts gefunden. Gesucht wird in Titeln, Texten, Markierungen und Befehlen.</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Ergebnisse</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suche</translation>
    </message>
    <message>
      <source>Search articles and tags, or type a command</source>
      <translation>Artikel und Markierungen suchen oder einen Befehl eingeben</translation>
    </message>
    <message>
      <source>Search, or type a command</source>
      <translation>Suchen oder Befehl eingeben</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>Es wird gesucht …</translation>
    </message>
  </context>
  <context>
    <name>CommentRow</name>
    <message>
      <source>Reopen</source>
      <translation>Wieder öffnen</translation>
    </message>
    <message>
      <source>Reopen: {words}</source>
      <translation>Wieder öffnen: {words}</translation>
    </message>
    <message>
      <source>Resolve</source>
      <translation>Erledigen</translation>
    </message>
    <message>
      <source>Resolve: {words}</source>
      <translation>Erledigen: {words}</translation>
    </message>
    <message>
      <source>{time} · resolved</source>
      <translation>{time} · erledigt</translation>
    </message>
  </context>
  <context>
    <name>ConflictView</name>
    <message>
      <source>Leave it to the rule (0)</source>
      <translation>Der Regel überlassen (0)</translation>
    </message>
  </context>
  <context>
    <name>CopiesView</name>
    <message>
      <source>Changed</source>
      <translation>Geändert</translation>
    </message>
    <message>
      <source>Everything in it is here already.</source>
      <translation>Alles darin ist schon hier.</translation>
    </message>
    <message>
      <source>From the copy</source>
      <translation>Aus der Kopie</translation>
    </message>
    <message>
      <source>It has no state in common with this project: whatever differs has to be settled.</source>
      <translation>Sie hat keinen gemeinsamen Stand mit diesem Projekt: Was abweicht, ist zu entscheiden.</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>Not taken: {why}</source>
      <translation>Nicht übernommen: {why}</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Entfernt</translation>
    </message>
    <message>
      <source>Settled</source>
      <translation>Entschieden</translation>
    </message>
    <message>
      <source>To settle</source>
      <translation>Zu entscheiden</translation>
    </message>
    <message>
      <source>What the copies bring</source>
      <translation>Was die Kopien bringen</translation>
    </message>
    <message>
      <source>… and {number} more that are not taken</source>
      <translation>… und {number} weitere, die nicht übernommen werden</translation>
    </message>
  </context>
  <context>
    <name>Corrections</name>
    <message>
      <source>Add “{word}” to the dictionary</source>
      <translation>„{word}“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
      <source>Looking for words…</source>
      <translation>Wörter werden gesucht …</translation>
    </message>
    <message>
      <source>No similar word is known</source>
      <translation>Kein ähnliches Wort ist bekannt</translation>
    </message>
  </context>
  <context>
    <name>CrashDialog</name>
    <message>
      <source>A fault in Annotator</source>
      <translation>Ein Fehler in Annotator</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <source>Report…</source>
      <translation>Bericht …</translation>
    </message>
    <message>
      <source>Something went wrong inside Annotator. Everything you tagged up to now is saved, and you can go on.
If it happens again, please send these details to those who look after the program.</source>
      <translation>In Annotator ist etwas schiefgegangen. Alles, was Sie bisher markiert haben, ist gespeichert, und Sie können weiterarbeiten.
Wenn es wieder geschieht, senden Sie diese Einzelheiten bitte denen, die das Programm betreuen.</translation>
    </message>
  </context>
  <context>
    <name>DecidingPanel</name>
    <message>
      <source>Decided</source>
      <translation>Entschieden</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Entscheidung</translation>
    </message>
    <message>
      <source>Hand on</source>
      <translation>Weitergeben</translation>
    </message>
    <message>
      <source>No tag is looked at.</source>
      <translation>Keine Markierung wird betrachtet.</translation>
    </message>
    <message>
      <source>Settle</source>
      <translation>Entscheiden</translation>
    </message>
    <message>
      <source>assigned to {names}</source>
      <translation>zugewiesen an {names}</translation>
    </message>
    <message>
      <source>by {name}</source>
      <translation>von {name}</translation>
    </message>
    <message>
      <source>overlapped by more tags: {number}</source>
      <translation>weitere Markierungen darüber: {number}</translation>
    </message>
    <message>
      <source>reopened</source>
      <translation>wieder geöffnet</translation>
    </message>
    <message>
      <source>{number} tags are chosen</source>
      <translation>{number} Markierungen sind gewählt</translation>
    </message>
  </context>
  <context>
    <name>Deeds</name>
    <message>
      <source>Agreed with what matches exactly, tags: {number}.</source>
      <translation>Allem zugestimmt, was genau übereinstimmt; Markierungen: {number}.</translation>
    </message>
    <message>
      <source>Amend</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <source>As {name} amended it</source>
      <translation>Wie {name} es ändern würde</translation>
    </message>
    <message>
      <source>As {name} tagged it</source>
      <translation>Wie {name} es markiert hat</translation>
    </message>
    <message>
      <source>Assigned to nobody any more, tags: {number}.</source>
      <translation>Niemandem mehr zugewiesen; Markierungen: {number}.</translation>
    </message>
    <message>
      <source>Assigned to {name}, tags: {number}.</source>
      <translation>{name} zugewiesen; Markierungen: {number}.</translation>
    </message>
    <message>
      <source>Choose a tag in the queue first.</source>
      <translation>Wählen Sie zuerst eine Markierung in der Warteschlange.</translation>
    </message>
    <message>
      <source>Choose an article in the list first.</source>
      <translation>Wählen Sie zuerst einen Artikel in der Liste.</translation>
    </message>
    <message>
      <source>Deciding</source>
      <translation>Entscheide</translation>
    </message>
    <message>
      <source>Handing on</source>
      <translation>Gebe weiter</translation>
    </message>
    <message>
      <source>Looking for what matches exactly</source>
      <translation>Suche, was genau übereinstimmt</translation>
    </message>
    <message>
      <source>Nothing matches exactly that you have not decided on, in articles two have submitted.</source>
      <translation>In Artikeln, die zwei eingereicht haben, stimmt nichts genau überein, worüber Sie nicht entschieden haben.</translation>
    </message>
    <message>
      <source>Nothing was amended yet; change a field, or disagree instead.</source>
      <translation>Noch ist nichts geändert; ändern Sie ein Feld oder widersprechen Sie.</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>Wieder öffnen</translation>
    </message>
    <message>
      <source>Reopen: what was wrong?</source>
      <translation>Wieder öffnen: was war falsch?</translation>
    </message>
    <message>
      <source>Settle</source>
      <translation>Entscheiden</translation>
    </message>
    <message>
      <source>Submitted. Drafts of yours that wait for colleagues now: {number}.</source>
      <translation>Eingereicht. Ihre Entwürfe, die nun auf andere warten: {number}.</translation>
    </message>
    <message>
      <source>That is the first one.</source>
      <translation>Das ist die erste.</translation>
    </message>
    <message>
      <source>That was the last one.</source>
      <translation>Das war die letzte.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>What should stand instead is said of one tag at a time; choose one.</source>
      <translation>Was stattdessen stehen soll, sagt man von einer Markierung nach der anderen; wählen Sie eine.</translation>
    </message>
    <message>
      <source>What should stand instead?</source>
      <translation>Was soll stattdessen stehen?</translation>
    </message>
    <message>
      <source>{decision}: why?</source>
      <translation>{decision}: warum?</translation>
    </message>
    <message>
      <source>{decision}: {number} tags.</source>
      <translation>{decision}: {number} Markierungen.</translation>
    </message>
    <message>
      <source>{name} is asked about {number} tags.</source>
      <translation>{name} ist zu {number} Markierungen gefragt.</translation>
    </message>
    <message>
      <source>{outcome}: why, and what should stand instead?</source>
      <translation>{outcome}: warum, und was soll stattdessen stehen?</translation>
    </message>
    <message>
      <source>{outcome}: why?</source>
      <translation>{outcome}: warum?</translation>
    </message>
    <message>
      <source>{outcome}: {number} tags.</source>
      <translation>{outcome}: {number} Markierungen.</translation>
    </message>
  </context>
  <context>
    <name>DifferenceView</name>
    <message>
      <source>Differences</source>
      <translation>Unterschiede</translation>
    </message>
    <message>
      <source>Where changes stand</source>
      <translation>Wo Änderungen stehen</translation>
    </message>
    <message>
      <source>⋯  1 paragraph that is the same</source>
      <translation>⋯  1 gleicher Absatz</translation>
    </message>
    <message>
      <source>⋯  {number} paragraphs that are the same</source>
      <translation>⋯  {number} gleiche Absätze</translation>
    </message>
  </context>
  <context>
    <name>DisagreementsView</name>
    <message>
      <source>Every disagreement</source>
      <translation>Jede Abweichung</translation>
    </message>
    <message>
      <source>Passages on which reviewers differ</source>
      <translation>Stellen, an denen die Prüfer abweichen</translation>
    </message>
    <message>
      <source>Reviewers differ on {count} of {total} passages.</source>
      <translation>Die Prüfer weichen bei {count} von {total} Stellen voneinander ab.</translation>
    </message>
    <message>
      <source>What differs</source>
      <translation>Was abweicht</translation>
    </message>
  </context>
  <context>
    <name>DropSign</name>
    <message>
      <source>Drop to fetch this page and read it</source>
      <translation>Loslassen, um diese Seite abzurufen und einzulesen</translation>
    </message>
    <message>
      <source>Drop to fetch {number} pages and read them</source>
      <translation>Loslassen, um {number} Seiten abzurufen und einzulesen</translation>
    </message>
    <message>
      <source>Drop to merge into this project, or to open</source>
      <translation>Loslassen, um es in dieses Projekt einzubringen oder zu öffnen</translation>
    </message>
    <message>
      <source>Drop to read {number} files and folders</source>
      <translation>Loslassen, um {number} Dateien und Ordner einzulesen</translation>
    </message>
    <message>
      <source>Drop to read “{name}”</source>
      <translation>Loslassen, um „{name}“ einzulesen</translation>
    </message>
    <message>
      <source>Drop to take this text as an article</source>
      <translation>Loslassen, um diesen Text als Artikel zu übernehmen</translation>
    </message>
  </context>
  <context>
    <name>EmptyPage</name>
    <message>
      <source>Choose one in the list at the left and press Enter. Tick up to four to read them side by side.</source>
      <translation>Wählen Sie einen in der Liste links und drücken Sie die Eingabetaste. Haken Sie bis zu vier an, um sie nebeneinander zu lesen.</translation>
    </message>
    <message>
      <source>Drop files, links or texts here, or paste them with Ctrl+V. Select words in an article and press {keys} to tag them as claim, quote, statistic or translation error. Everything is saved as you do it.</source>
      <translation>Legen Sie Dateien, Links oder Texte hier ab, oder fügen Sie sie mit Strg+V ein. Wählen Sie Wörter in einem Artikel aus und drücken Sie {keys}, um sie als Behauptung, Zitat, Statistik oder Übersetzungsfehler zu markieren. Alles wird gespeichert, sobald Sie es tun.</translation>
    </message>
    <message>
      <source>Drop files, links or texts here, or paste them with Ctrl+V. Select words in an article and tag them as claim, quote, statistic or translation error. Everything is saved as you do it.</source>
      <translation>Legen Sie Dateien, Links oder Texte hier ab, oder fügen Sie sie mit Strg+V ein. Wählen Sie Wörter in einem Artikel aus und markieren Sie sie als Behauptung, Zitat, Statistik oder Übersetzungsfehler. Alles wird gespeichert, sobald Sie es tun.</translation>
    </message>
    <message>
      <source>No article</source>
      <translation>Kein Artikel</translation>
    </message>
    <message>
      <source>No article is open</source>
      <translation>Kein Artikel ist offen</translation>
    </message>
    <message>
      <source>No articles yet</source>
      <translation>Noch keine Artikel</translation>
    </message>
  </context>
  <context>
    <name>ErasingWindow</name>
    <message>
      <source>    and {number} more</source>
      <translation>    und {number} weitere</translation>
    </message>
    <message>
      <source>Articles to erase</source>
      <translation>Zu löschende Artikel</translation>
    </message>
    <message>
      <source>Backups are not touched and may still hold it; delete them yourself if they must not:</source>
      <translation>Sicherungen werden nicht angetastet und enthalten es womöglich noch; löschen Sie sie selbst, wenn sie es nicht dürfen:</translation>
    </message>
    <message>
      <source>Copies of the project that lie elsewhere are not touched.</source>
      <translation>Kopien des Projekts, die anderswo liegen, werden nicht angetastet.</translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>Endgültig löschen</translation>
    </message>
    <message>
      <source>Erasing</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>I know that nothing brings this back</source>
      <translation>Ich weiß, dass nichts dies zurückbringt</translation>
    </message>
    <message>
      <source>Of the articles ticked below, everything is erased: all versions and texts, the files they were read from, how they were fetched, every tag with its notes, replies, decisions and links, and their own source unless something else uses it. Search knows them no more.</source>
      <translation>Von den unten angehakten Artikeln wird alles gelöscht: alle Versionen und Texte, die Dateien, aus denen sie gelesen wurden, wie sie abgerufen wurden, jede Markierung mit ihren Notizen, Antworten, Entscheidungen und Verknüpfungen, und ihre eigene Quelle, wenn nichts anderes sie braucht. Die Suche kennt sie nicht mehr.</translation>
    </message>
    <message>
      <source>The file is then written anew, which may take a while.</source>
      <translation>Die Datei wird danach neu geschrieben, was eine Weile dauern kann.</translation>
    </message>
    <message>
      <source>The history keeps that something was done, when and by whom, but not what: those entries are blanked, the history is sealed anew from the first of them on, and a new entry says so in your name. A check of the project stays clean and tells of it. What was written about them elsewhere (in notes on other articles, in exported files) stays.</source>
      <translation>Der Verlauf behält, dass etwas getan wurde, wann und von wem, aber nicht was: Diese Einträge werden geschwärzt, der Verlauf wird vom ersten von ihnen an neu versiegelt, und ein neuer Eintrag sagt das in Ihrem Namen. Eine Prüfung des Projekts bleibt ohne Befund und berichtet davon. Was anderswo darüber geschrieben wurde (in Notizen zu anderen Artikeln, in exportierten Dateien), bleibt.</translation>
    </message>
    <message>
      <source>This cannot be undone.</source>
      <translation>Dies lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
      <source>{title} (removed, still in the history)</source>
      <translation>{title} (entfernt, noch im Verlauf)</translation>
    </message>
  </context>
  <context>
    <name>EvidenceCard</name>
    <message>
      <source>Evidence: {words}</source>
      <translation>Beleg: {words}</translation>
    </message>
    <message>
      <source>New evidence</source>
      <translation>Neuer Beleg</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove evidence: {words}</source>
      <translation>Beleg entfernen: {words}</translation>
    </message>
  </context>
  <context>
    <name>EvidenceList</name>
    <message>
      <source>Add evidence</source>
      <translation>Beleg hinzufügen</translation>
    </message>
    <message>
      <source>Add evidence: {scope}</source>
      <translation>Beleg hinzufügen: {scope}</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Beleg</translation>
    </message>
  </context>
  <context>
    <name>FieldEditor</name>
    <message>
      <source>Why the value was not saved</source>
      <translation>Warum der Wert nicht gespeichert wurde</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>nicht gewählt</translation>
    </message>
    <message>
      <source>several values</source>
      <translation>mehrere Werte</translation>
    </message>
  </context>
  <context>
    <name>FieldsForm</name>
    <message>
      <source>Missing</source>
      <translation>Noch offen</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>More fields</source>
      <translation>Weitere Felder</translation>
    </message>
  </context>
  <context>
    <name>FileActions</name>
    <message>
      <source>1 article</source>
      <translation>1 Artikel</translation>
    </message>
    <message>
      <source>Briefing written to {name}.</source>
      <translation>Briefing in {name} geschrieben.</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>Export briefing</source>
      <translation>Briefing exportieren</translation>
    </message>
    <message>
      <source>Export tags</source>
      <translation>Markierungen exportieren</translation>
    </message>
    <message>
      <source>Exporting tags</source>
      <translation>Markierungen werden exportiert</translation>
    </message>
    <message>
      <source>Import tags</source>
      <translation>Markierungen importieren</translation>
    </message>
    <message>
      <source>Importing tags</source>
      <translation>Markierungen werden importiert</translation>
    </message>
    <message>
      <source>Tags (*.json)</source>
      <translation>Markierungen (*.json)</translation>
    </message>
    <message>
      <source>Tags (*.json);;Every file (*)</source>
      <translation>Markierungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>The project is sound: tables, texts, tags and history agree.</source>
      <translation>Das Projekt ist in Ordnung: Tabellen, Texte, Markierungen und Verlauf stimmen überein.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Word documents (*.docx)</source>
      <translation>Word-Dokumente (*.docx)</translation>
    </message>
    <message>
      <source>Writing the briefing</source>
      <translation>Briefing wird geschrieben</translation>
    </message>
    <message>
      <source>{number} articles</source>
      <translation>{number} Artikel</translation>
    </message>
    <message>
      <source>{number} problems found.</source>
      <translation>{number} Probleme gefunden.</translation>
    </message>
    <message>
      <source>{number} tags imported.</source>
      <translation>{number} Markierungen importiert.</translation>
    </message>
    <message>
      <source>{number} tags written to {name}.</source>
      <translation>{number} Markierungen in {name} geschrieben.</translation>
    </message>
    <message>
      <source>{number} were found again in the text.</source>
      <translation>{number} wurden im Text wiedergefunden.</translation>
    </message>
    <message>
      <source>{time}: {who} erased for good: {articles}; entries of the history blanked: {entries}.</source>
      <translation>{time}: {who} hat endgültig gelöscht: {articles}; geschwärzte Einträge des Verlaufs: {entries}.</translation>
    </message>
    <message>
      <source>… and {number} more refused.</source>
      <translation>… und {number} weitere abgelehnt.</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Aa</source>
      <translation>Aa</translation>
    </message>
    <message>
      <source>Close the find bar</source>
      <translation>Suchleiste schließen</translation>
    </message>
    <message>
      <source>Find in this article</source>
      <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
      <source>Match upper and lower case</source>
      <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
      <source>Next place</source>
      <translation>Nächste Stelle</translation>
    </message>
    <message>
      <source>Previous place</source>
      <translation>Vorige Stelle</translation>
    </message>
    <message>
      <source>Regular expression</source>
      <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
      <source>Tag all</source>
      <translation>Alle markieren</translation>
    </message>
    <message>
      <source>Tag every place found</source>
      <translation>Jede gefundene Stelle markieren</translation>
    </message>
    <message>
      <source>W</source>
      <translation>W</translation>
    </message>
    <message>
      <source>Whole words only</source>
      <translation>Nur ganze Wörter</translation>
    </message>
    <message>
      <source>cannot be looked for</source>
      <translation>lässt sich nicht suchen</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>nicht gefunden</translation>
    </message>
    <message>
      <source>on from the end</source>
      <translation>weiter vom Ende</translation>
    </message>
    <message>
      <source>on from the start</source>
      <translation>weiter vom Anfang</translation>
    </message>
    <message>
      <source>the first {number}, there are more</source>
      <translation>die ersten {number}, es gibt mehr</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>{number} von {total}</translation>
    </message>
  </context>
  <context>
    <name>FormContext</name>
    <message>
      <source>{tag} in {article}</source>
      <translation>{tag} in {article}</translation>
    </message>
  </context>
  <context>
    <name>HelpSheet</name>
    <message>
      <source>Ctrl + mouse wheel</source>
      <translation>Strg + Mausrad</translation>
    </message>
    <message>
      <source>In the text</source>
      <translation>Im Text</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Keys and help</source>
      <translation>Tasten und Hilfe</translation>
    </message>
    <message>
      <source>Larger or smaller text</source>
      <translation>Größerer oder kleinerer Text</translation>
    </message>
    <message>
      <source>Manual</source>
      <translation>Anleitung</translation>
    </message>
    <message>
      <source>Nothing here has these words.</source>
      <translation>Nichts hier enthält diese Wörter.</translation>
    </message>
    <message>
      <source>Save the field and go back to the text; in the text, choose no tag</source>
      <translation>Das Feld speichern und zurück zum Text; im Text keine Markierung wählen</translation>
    </message>
    <message>
      <source>Search keys and manual</source>
      <translation>Tasten und Anleitung durchsuchen</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” both have the key {key}: neither is done. Change one in the settings.</source>
      <translation>„{one}“ und „{other}“ haben beide die Taste {key}: Keines wird ausgeführt. Ändern Sie eine in den Einstellungen.</translation>
    </message>
  </context>
  <context>
    <name>HistoryWindow</name>
    <message>
      <source>After</source>
      <translation>Nachher</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Vorher</translation>
    </message>
    <message>
      <source>Choose a tag in the text: its history is shown here.</source>
      <translation>Wählen Sie eine Markierung im Text: Hier steht dann ihr Verlauf.</translation>
    </message>
    <message>
      <source>Decisions, settlements, corrections, comments, assignments and states, and nothing else</source>
      <translation>Nur Urteile, Entscheide der Leitung, Korrekturen, Kommentare, Zuweisungen und Stände</translation>
    </message>
    <message>
      <source>Done: {name}</source>
      <translation>Getan: {name}</translation>
    </message>
    <message>
      <source>Entries written to {name}: {number}.</source>
      <translation>Einträge in {name} geschrieben: {number}.</translation>
    </message>
    <message>
      <source>Export the history</source>
      <translation>Verlauf exportieren</translation>
    </message>
    <message>
      <source>Exporting the history</source>
      <translation>Verlauf wird exportiert</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Feld</translation>
    </message>
    <message>
      <source>Filter by words</source>
      <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
      <source>Filter the history by words</source>
      <translation>Den Verlauf nach Wörtern filtern</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>Dorthin gehen</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>History of</source>
      <translation>Verlauf von</translation>
    </message>
    <message>
      <source>History, the newest first</source>
      <translation>Verlauf, das Neueste zuerst</translation>
    </message>
    <message>
      <source>Nothing was done that fits.</source>
      <translation>Nichts Passendes wurde getan.</translation>
    </message>
    <message>
      <source>Only mine</source>
      <translation>Nur meine</translation>
    </message>
    <message>
      <source>Only review</source>
      <translation>Nur Prüfung</translation>
    </message>
    <message>
      <source>Open an article: its history is shown here.</source>
      <translation>Öffnen Sie einen Artikel: Hier steht dann sein Verlauf.</translation>
    </message>
    <message>
      <source>Tables (*.csv);;JSON (*.json)</source>
      <translation>Tabellen (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
      <source>Take this back</source>
      <translation>Dies zurücknehmen</translation>
    </message>
    <message>
      <source>Taking back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>The chosen tag</source>
      <translation>Die gewählte Markierung</translation>
    </message>
    <message>
      <source>The whole project</source>
      <translation>Das ganze Projekt</translation>
    </message>
    <message>
      <source>This article</source>
      <translation>Dieser Artikel</translation>
    </message>
    <message>
      <source>What the entry changed</source>
      <translation>Was der Eintrag geändert hat</translation>
    </message>
    <message>
      <source>What this was done to is not in the project any more.</source>
      <translation>Woran dies getan wurde, ist nicht mehr im Projekt.</translation>
    </message>
    <message>
      <source>history.csv</source>
      <translation>verlauf.csv</translation>
    </message>
    <message>
      <source>… and {number} more</source>
      <translation>… und {number} weitere</translation>
    </message>
  </context>
  <context>
    <name>HitTagging</name>
    <message>
      <source>1 passage had the tag already.</source>
      <translation>1 Stelle hatte die Markierung schon.</translation>
    </message>
    <message>
      <source>1 passage tagged.</source>
      <translation>1 Stelle markiert.</translation>
    </message>
    <message>
      <source>Tagging</source>
      <translation>Markieren</translation>
    </message>
    <message>
      <source>There was nothing to tag.</source>
      <translation>Es gab nichts zu markieren.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>{number} passages had the tag already.</source>
      <translation>{number} Stellen hatten die Markierung schon.</translation>
    </message>
    <message>
      <source>{number} passages tagged in {articles} articles.</source>
      <translation>{number} Stellen in {articles} Artikeln markiert.</translation>
    </message>
    <message>
      <source>{number} passages tagged.</source>
      <translation>{number} Stellen markiert.</translation>
    </message>
  </context>
  <context>
    <name>HoverList</name>
    <message>
      <source>place to be checked</source>
      <translation>Stelle zu prüfen</translation>
    </message>
    <message>
      <source>… and {number} more</source>
      <translation>… und {number} weitere</translation>
    </message>
  </context>
  <context>
    <name>Inspecting</name>
    <message>
      <source>1 link made.</source>
      <translation>1 Verknüpfung angelegt.</translation>
    </message>
    <message>
      <source>Choose the tag that the {number} tags are linked to.</source>
      <translation>Wählen Sie die Markierung, mit der die {number} Markierungen verknüpft werden.</translation>
    </message>
    <message>
      <source>Link to the chosen tag</source>
      <translation>Mit der gewählten Markierung verknüpfen</translation>
    </message>
    <message>
      <source>Linking</source>
      <translation>Verknüpfungen werden angelegt</translation>
    </message>
    <message>
      <source>No tag was chosen; nothing was linked.</source>
      <translation>Es wurde keine Markierung gewählt; nichts wurde verknüpft.</translation>
    </message>
    <message>
      <source>These words stand in a text that is not shown: an earlier version.</source>
      <translation>Diese Wörter stehen in einem Text, der nicht gezeigt wird: einer früheren Version.</translation>
    </message>
    <message>
      <source>They are linked already.</source>
      <translation>Sie sind schon verknüpft.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>{number} links made.</source>
      <translation>{number} Verknüpfungen angelegt.</translation>
    </message>
  </context>
  <context>
    <name>Inspector</name>
    <message>
      <source>Choose a tag to see its fields, or select words and press {keys} to tag them.</source>
      <translation>Wählen Sie eine Markierung, um ihre Felder zu sehen, oder wählen Sie Wörter aus und drücken Sie {keys}, um sie zu markieren.</translation>
    </message>
    <message>
      <source>Choose a tag to see its fields, or select words and tag them.</source>
      <translation>Wählen Sie eine Markierung, um ihre Felder zu sehen, oder wählen Sie Wörter aus und markieren Sie sie.</translation>
    </message>
    <message>
      <source>Inspector</source>
      <translation>Inspektor</translation>
    </message>
  </context>
  <context>
    <name>InspectorHead</name>
    <message>
      <source>1 field missing</source>
      <translation>1 Feld fehlt</translation>
    </message>
    <message>
      <source>Status: {status}</source>
      <translation>Stand: {status}</translation>
    </message>
    <message>
      <source>by {name}</source>
      <translation>von {name}</translation>
    </message>
    <message>
      <source>{number} fields missing</source>
      <translation>{number} Felder fehlen</translation>
    </message>
  </context>
  <context>
    <name>JobProgress</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Wird angehalten …</translation>
    </message>
    <message>
      <source>{title} {done} of {total}</source>
      <translation>{title} {done} von {total}</translation>
    </message>
  </context>
  <context>
    <name>Jobs</name>
    <message>
      <source>The work</source>
      <translation>Die Arbeit</translation>
    </message>
    <message>
      <source>{title} was stopped.</source>
      <translation>{title}: angehalten.</translation>
    </message>
  </context>
  <context>
    <name>Keeper</name>
    <message>
      <source>1 article</source>
      <translation>1 Artikel</translation>
    </message>
    <message>
      <source>1 tag</source>
      <translation>1 Markierung</translation>
    </message>
    <message>
      <source>A text of it is also that of {titles}, and stays there.</source>
      <translation>Ein Text davon ist auch der von {titles} und bleibt dort.</translation>
    </message>
    <message>
      <source>Copied with its source.</source>
      <translation>Mit Quelle kopiert.</translation>
    </message>
    <message>
      <source>Erased for good: {articles} with {tags}.</source>
      <translation>Endgültig gelöscht: {articles} mit {tags}.</translation>
    </message>
    <message>
      <source>Go on in the copy</source>
      <translation>In der Kopie weiterarbeiten</translation>
    </message>
    <message>
      <source>Open an article first, or choose some in the list.</source>
      <translation>Öffnen Sie erst einen Artikel, oder wählen Sie welche in der Liste.</translation>
    </message>
    <message>
      <source>Open an article first: it is what is printed.</source>
      <translation>Öffnen Sie erst einen Artikel: Er wird gedruckt.</translation>
    </message>
    <message>
      <source>Print “{title}”</source>
      <translation>„{title}“ drucken</translation>
    </message>
    <message>
      <source>Printing</source>
      <translation>Drucken</translation>
    </message>
    <message>
      <source>Projects (*.annotator)</source>
      <translation>Projekte (*.annotator)</translation>
    </message>
    <message>
      <source>Report saved as {name}.</source>
      <translation>Bericht als {name} gespeichert.</translation>
    </message>
    <message>
      <source>Restore as a copy</source>
      <translation>Als Kopie wiederherstellen</translation>
    </message>
    <message>
      <source>Restoring</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Save a copy</source>
      <translation>Kopie speichern</translation>
    </message>
    <message>
      <source>Saved a copy as {name}. You are still in the project itself.</source>
      <translation>Eine Kopie wurde als {name} gespeichert. Sie sind weiterhin im Projekt selbst.</translation>
    </message>
    <message>
      <source>Saving a copy</source>
      <translation>Kopie wird gespeichert</translation>
    </message>
    <message>
      <source>Select words in an article first: they are copied with their source.</source>
      <translation>Wählen Sie erst Wörter in einem Artikel aus: Sie werden mit ihrer Quelle kopiert.</translation>
    </message>
    <message>
      <source>Somebody else has the project open, or the disk is full: until all its windows are closed, traces may be left in the file beside it. A copy saved now is free of them.</source>
      <translation>Jemand anders hat das Projekt offen, oder der Datenträger ist voll: Bis alle seine Fenster geschlossen sind, können in der Datei daneben Spuren bleiben. Eine jetzt gespeicherte Kopie ist frei davon.</translation>
    </message>
    <message>
      <source>The project is as it was in the backup. How it was before lies in {name}.</source>
      <translation>Das Projekt ist wieder, wie es in der Sicherung war. Wie es zuvor war, liegt in {name}.</translation>
    </message>
    <message>
      <source>Today's backup was not made. {why}</source>
      <translation>Die heutige Sicherung wurde nicht angelegt. {why}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>copy</source>
      <translation>Kopie</translation>
    </message>
    <message>
      <source>restored</source>
      <translation>wiederhergestellt</translation>
    </message>
    <message>
      <source>{number} articles</source>
      <translation>{number} Artikel</translation>
    </message>
    <message>
      <source>{number} tags</source>
      <translation>{number} Markierungen</translation>
    </message>
  </context>
  <context>
    <name>KeyEditor</name>
    <message>
      <source>press a key</source>
      <translation>Taste drücken</translation>
    </message>
    <message>
      <source>press a key; {key} until then</source>
      <translation>Taste drücken; bis dahin {key}</translation>
    </message>
  </context>
  <context>
    <name>KeyField</name>
    <message>
      <source>Press the new key</source>
      <translation>Neue Taste drücken</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>By a page</source>
      <translation>Um eine Seite</translation>
    </message>
    <message>
      <source>By a paragraph</source>
      <translation>Um einen Absatz</translation>
    </message>
    <message>
      <source>By a sentence</source>
      <translation>Um einen Satz</translation>
    </message>
    <message>
      <source>By a word</source>
      <translation>Um ein Wort</translation>
    </message>
    <message>
      <source>Move the caret by a character or line; with Shift, select</source>
      <translation>Schreibmarke um ein Zeichen oder eine Zeile bewegen; mit Umschalt auswählen</translation>
    </message>
    <message>
      <source>Tab goes from one field to the next and Esc back to the text: no action can have {key}.</source>
      <translation>Tab geht von einem Feld zum nächsten und Esc zurück zum Text: Kein Befehl kann {key} haben.</translation>
    </message>
    <message>
      <source>To the start or end of the article</source>
      <translation>Zum Anfang oder Ende des Artikels</translation>
    </message>
    <message>
      <source>To the start or end of the line</source>
      <translation>Zum Anfang oder Ende der Zeile</translation>
    </message>
    <message>
      <source>While you type in a field, {key} edits what is typed there.</source>
      <translation>Während Sie in einem Feld tippen, bearbeitet {key}, was dort steht.</translation>
    </message>
    <message>
      <source>While you type in a field, {key} writes a character and does nothing else.</source>
      <translation>Während Sie in einem Feld tippen, schreibt {key} ein Zeichen und tut sonst nichts.</translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation>überall</translation>
    </message>
    <message>
      <source>in the list of articles</source>
      <translation>in der Liste der Artikel</translation>
    </message>
    <message>
      <source>in the text</source>
      <translation>im Text</translation>
    </message>
    <message>
      <source>in the text and the tags</source>
      <translation>im Text und bei den Markierungen</translation>
    </message>
    <message>
      <source>in the text and the tags to check</source>
      <translation>im Text und bei den zu prüfenden Markierungen</translation>
    </message>
    <message>
      <source>on the page of review</source>
      <translation>auf der Seite zum Prüfen</translation>
    </message>
    <message>
      <source>set with the kind</source>
      <translation>mit der Art festgelegt</translation>
    </message>
    <message>
      <source>{key} moves the caret, selects or copies in the text: no action can have it there.</source>
      <translation>{key} bewegt im Text die Schreibmarke, wählt aus oder kopiert: Kein Befehl kann es dort haben.</translation>
    </message>
  </context>
  <context>
    <name>KeysModel</name>
    <message>
      <source>Action</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Where they hold</source>
      <translation>Wo sie gelten</translation>
    </message>
  </context>
  <context>
    <name>KeysPage</name>
    <message>
      <source>Actions and their keys</source>
      <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
      <source>Add another…</source>
      <translation>Weitere hinzufügen …</translation>
    </message>
    <message>
      <source>All actions have their usual keys again.</source>
      <translation>Alle Befehle haben wieder ihre üblichen Tasten.</translation>
    </message>
    <message>
      <source>All as usual</source>
      <translation>Alle wie üblich</translation>
    </message>
    <message>
      <source>As usual</source>
      <translation>Wie üblich</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Ändern …</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Lassen</translation>
    </message>
    <message>
      <source>No key</source>
      <translation>Keine Taste</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Press the new key for “{action}”; Esc leaves it as it is.</source>
      <translation>Drücken Sie die neue Taste für „{action}“; Esc lässt sie, wie sie ist.</translation>
    </message>
    <message>
      <source>Search for an action or a key</source>
      <translation>Einen Befehl oder eine Taste suchen</translation>
    </message>
    <message>
      <source>Take it over</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>The key of this kind is set in the window “Tag kinds”, for everybody.</source>
      <translation>Die Taste dieser Art wird im Fenster „Markierungsarten“ festgelegt, für alle.</translation>
    </message>
    <message>
      <source>Words of an action, or a key such as Ctrl+K</source>
      <translation>Wörter eines Befehls oder eine Taste wie Strg+K</translation>
    </message>
    <message>
      <source>{key} is the key of {actions}.</source>
      <translation>{key} ist die Taste von {actions}.</translation>
    </message>
  </context>
  <context>
    <name>KindActions</name>
    <message>
      <source>Retag as {kind}</source>
      <translation>In {kind} ändern</translation>
    </message>
    <message>
      <source>Tag as {kind}</source>
      <translation>Als {kind} markieren</translation>
    </message>
    <message>
      <source>Tag every identical passage as {kind}</source>
      <translation>Jede gleiche Stelle als {kind} markieren</translation>
    </message>
  </context>
  <context>
    <name>KindFiles</name>
    <message>
      <source>Share tag kinds</source>
      <translation>Arten weitergeben</translation>
    </message>
    <message>
      <source>Tag kinds (*.json)</source>
      <translation>Markierungsarten (*.json)</translation>
    </message>
    <message>
      <source>Tag kinds (*.json);;Every file (*)</source>
      <translation>Markierungsarten (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Take tag kinds</source>
      <translation>Arten übernehmen</translation>
    </message>
    <message>
      <source>Taking kinds</source>
      <translation>Arten werden übernommen</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Writing kinds</source>
      <translation>Arten werden geschrieben</translation>
    </message>
    <message>
      <source>{number} kinds written to {name}.</source>
      <translation>{number} Arten in {name} geschrieben.</translation>
    </message>
    <message>
      <source>… and {number} more.</source>
      <translation>… und {number} weitere.</translation>
    </message>
  </context>
  <context>
    <name>KindForm</name>
    <message>
      <source>Changing fields</source>
      <translation>Felder werden geändert</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Fields of its tags</source>
      <translation>Felder der Markierungen</translation>
    </message>
    <message>
      <source>Remove field</source>
      <translation>Feld entfernen</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Nach oben</translation>
    </message>
  </context>
  <context>
    <name>KindsWindow</name>
    <message>
      <source>1 tag is</source>
      <translation>1 Markierung ist</translation>
    </message>
    <message>
      <source>By “{field}”</source>
      <translation>Nach „{field}“</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Merge into</source>
      <translation>Zusammenlegen mit</translation>
    </message>
    <message>
      <source>Merging kinds</source>
      <translation>Arten werden zusammengelegt</translation>
    </message>
    <message>
      <source>New kind</source>
      <translation>Neue Art</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wieder einsetzen</translation>
    </message>
    <message>
      <source>Retire</source>
      <translation>Stilllegen</translation>
    </message>
    <message>
      <source>Share as file…</source>
      <translation>Als Datei weitergeben …</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Teilen</translation>
    </message>
    <message>
      <source>Splitting a kind</source>
      <translation>Art wird geteilt</translation>
    </message>
    <message>
      <source>Tag kinds — {project}</source>
      <translation>Markierungsarten — {project}</translation>
    </message>
    <message>
      <source>Take from file…</source>
      <translation>Aus Datei übernehmen …</translation>
    </message>
    <message>
      <source>The project has no kinds of its own yet. “New kind” makes one; it then stands beside the four in the bar above the text, with a key.</source>
      <translation>Das Projekt hat noch keine eigenen Arten. „Neue Art“ legt eine an; sie steht dann neben den vieren in der Leiste über dem Text, mit einer Taste.</translation>
    </message>
    <message>
      <source>The project's own kinds of tags</source>
      <translation>Die eigenen Markierungsarten des Projekts</translation>
    </message>
    <message>
      <source>The tags chosen in the table: {number}</source>
      <translation>Die in der Tabelle gewählten Markierungen: {number}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <source>{key} is the key of “{action}”; choose another.</source>
      <translation>{key} ist die Taste von „{action}“; wählen Sie eine andere.</translation>
    </message>
    <message>
      <source>{number} tags are</source>
      <translation>{number} Markierungen sind</translation>
    </message>
    <message>
      <source>{tags} “{name}” now; type its name.</source>
      <translation>{tags} nun „{name}“; geben Sie ihren Namen ein.</translation>
    </message>
    <message>
      <source>“{kind}” is merged: {tags} “{into}” now.</source>
      <translation>„{kind}“ ist zusammengelegt: {tags} nun „{into}“.</translation>
    </message>
    <message>
      <source>“{kind}” is removed.</source>
      <translation>„{kind}“ ist entfernt.</translation>
    </message>
    <message>
      <source>“{kind}” is retired: its tags stay, no new ones are made.</source>
      <translation>„{kind}“ ist stillgelegt: Ihre Markierungen bleiben, neue gibt es nicht.</translation>
    </message>
    <message>
      <source>“{kind}” is split into {names}.</source>
      <translation>„{kind}“ ist geteilt in {names}.</translation>
    </message>
  </context>
  <context>
    <name>LeadsWindow</name>
    <message>
      <source>A lead settles tags, reopens them and says whether review is blind. While nobody leads, anybody may say who does; afterwards only a lead.</source>
      <translation>Wer leitet, entscheidet über Markierungen, öffnet sie wieder und sagt, ob blind geprüft wird. Solange niemand leitet, kann jede Person sagen, wer es tut; danach nur, wer leitet.</translation>
    </message>
    <message>
      <source>Who leads</source>
      <translation>Wer leitet</translation>
    </message>
    <message>
      <source>Why nothing was changed</source>
      <translation>Warum nichts geändert wurde</translation>
    </message>
    <message>
      <source>{name} leads</source>
      <translation>{name} leitet</translation>
    </message>
  </context>
  <context>
    <name>LinksPanel</name>
    <message>
      <source>Linked</source>
      <translation>Verknüpft</translation>
    </message>
    <message>
      <source>Unlink</source>
      <translation>Verknüpfung lösen</translation>
    </message>
    <message>
      <source>Unlink {words}</source>
      <translation>Verknüpfung lösen: {words}</translation>
    </message>
  </context>
  <context>
    <name>LowerPanel</name>
    <message>
      <source>Below the articles</source>
      <translation>Unter den Artikeln</translation>
    </message>
    <message>
      <source>Cleaning</source>
      <translation>Bereinigung</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suche</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Markierungen</translation>
    </message>
    <message>
      <source>To check</source>
      <translation>Zu prüfen</translation>
    </message>
  </context>
  <context>
    <name>Manual</name>
    <message>
      <source>“{action}” (no key)</source>
      <translation>„{action}“ (keine Taste)</translation>
    </message>
  </context>
  <context>
    <name>MarkBar</name>
    <message>
      <source>Show all</source>
      <translation>Alle zeigen</translation>
    </message>
    <message>
      <source>Show every mark again</source>
      <translation>Wieder jede Markierung zeigen</translation>
    </message>
    <message>
      <source>{name}: {shown} of {total} tags · {rest}</source>
      <translation>{name}: {shown} von {total} Markierungen · {rest}</translation>
    </message>
    <message>
      <source>{number} dimmed</source>
      <translation>{number} gedämpft</translation>
    </message>
    <message>
      <source>{number} hidden</source>
      <translation>{number} verborgen</translation>
    </message>
  </context>
  <context>
    <name>MarkChoice</name>
    <message>
      <source>Dim the rest</source>
      <translation>Übrige dämpfen</translation>
    </message>
    <message>
      <source>Every kind</source>
      <translation>Alle Arten</translation>
    </message>
    <message>
      <source>Every mark</source>
      <translation>Alle Markierungen zeigen</translation>
    </message>
    <message>
      <source>Every mark is shown.</source>
      <translation>Jede Markierung wird gezeigt.</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Alle Personen</translation>
    </message>
    <message>
      <source>Hide the rest</source>
      <translation>Übrige verbergen</translation>
    </message>
    <message>
      <source>Only marks of this kind</source>
      <translation>Nur Markierungen dieser Art</translation>
    </message>
    <message>
      <source>Only marks of this reviewer</source>
      <translation>Nur Markierungen dieses Prüfers</translation>
    </message>
    <message>
      <source>Only {kind}, {reviewer}</source>
      <translation>Nur {kind}, {reviewer}</translation>
    </message>
    <message>
      <source>Only {name}</source>
      <translation>Nur {name}</translation>
    </message>
    <message>
      <source>somebody who is gone</source>
      <translation>jemand, den es nicht mehr gibt</translation>
    </message>
  </context>
  <context>
    <name>MergeWindow</name>
    <message>
      <source>1 ours, 2 theirs, 0 the rule, N next, P previous</source>
      <translation>1 unsere, 2 andere, 0 die Regel, N weiter, P zurück</translation>
    </message>
    <message>
      <source>All others:</source>
      <translation>Alle übrigen:</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>How far it is</source>
      <translation>Wie weit es ist</translation>
    </message>
    <message>
      <source>It was not undone: something else was done since. The history tells what.</source>
      <translation>Es wurde nicht rückgängig gemacht: Seither ist anderes geschehen. Der Verlauf sagt, was.</translation>
    </message>
    <message>
      <source>Looking what the copies bring</source>
      <translation>Nachsehen, was die Kopien bringen</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <source>Merge copies</source>
      <translation>Kopien zusammenführen</translation>
    </message>
    <message>
      <source>Merging</source>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <source>Nothing was merged</source>
      <translation>Nichts wurde zusammengeführt</translation>
    </message>
    <message>
      <source>Ours hold</source>
      <translation>Unsere gelten</translation>
    </message>
    <message>
      <source>Stopped: nothing was merged.</source>
      <translation>Angehalten: Nichts wurde zusammengeführt.</translation>
    </message>
    <message>
      <source>The later change holds; a change beats a removal</source>
      <translation>Die spätere Änderung gilt; Ändern schlägt Entfernen</translation>
    </message>
    <message>
      <source>The merging was undone</source>
      <translation>Das Zusammenführen wurde rückgängig gemacht</translation>
    </message>
    <message>
      <source>The project is as it was before.</source>
      <translation>Das Projekt ist, wie es vorher war.</translation>
    </message>
    <message>
      <source>The rule for all others</source>
      <translation>Die Regel für alle übrigen</translation>
    </message>
    <message>
      <source>Theirs hold</source>
      <translation>Die anderen gelten</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>What stands against each other</source>
      <translation>Was gegeneinander steht</translation>
    </message>
    <message>
      <source>{settled} of {number} settled one by one</source>
      <translation>{settled} von {number} einzeln entschieden</translation>
    </message>
  </context>
  <context>
    <name>Merging</name>
    <message>
      <source>Copies and exported tags (*.annotator *.json);;Every file (*)</source>
      <translation>Kopien und exportierte Markierungen (*.annotator *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Merge copies</source>
      <translation>Kopien zusammenführen</translation>
    </message>
    <message>
      <source>Merge into this project…</source>
      <translation>In dieses Projekt einbringen…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>{names} and {number} more</source>
      <translation>{names} und {number} weitere</translation>
    </message>
    <message>
      <source>{names}: merge into this project, or open in a window of its own?</source>
      <translation>{names}: in dieses Projekt einbringen oder in einem eigenen Fenster öffnen?</translation>
    </message>
    <message>
      <source>{names}: this project cannot be written, so nothing can be merged into it.</source>
      <translation>{names}: Dieses Projekt kann nicht beschrieben werden, also kann nichts eingebracht werden.</translation>
    </message>
  </context>
  <context>
    <name>MessageBar</name>
    <message>
      <source>Close the message</source>
      <translation>Meldung schließen</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Meldung</translation>
    </message>
  </context>
  <context>
    <name>MouseTagging</name>
    <message numerus="yes">
      <source>%n tag(s)</source>
      <translation>
        <numerusform>%n Markierung</numerusform>
        <numerusform>%n Markierungen</numerusform>
      </translation>
    </message>
    <message>
      <source>Drop it on a kind at the top. Esc leaves it as it is.</source>
      <translation>Lassen Sie sie auf einer Art oben los. Esc lässt sie, wie sie ist.</translation>
    </message>
    <message>
      <source>Retagged as {kind}.</source>
      <translation>In {kind} geändert.</translation>
    </message>
    <message>
      <source>Retagging</source>
      <translation>Art wird geändert</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
  </context>
  <context>
    <name>Navigation</name>
    <message>
      <source>Only one article is shown; tick another in the list to read them together.</source>
      <translation>Nur ein Artikel wird gezeigt; haken Sie in der Liste einen weiteren an, um sie zusammen zu lesen.</translation>
    </message>
    <message>
      <source>Only {number} articles stand side by side.</source>
      <translation>Nur {number} Artikel stehen nebeneinander.</translation>
    </message>
    <message>
      <source>There are no tags here yet.</source>
      <translation>Hier gibt es noch keine Markierungen.</translation>
    </message>
    <message>
      <source>There is no open dispute here.</source>
      <translation>Hier gibt es keinen offenen Streitfall.</translation>
    </message>
  </context>
  <context>
    <name>Numbers</name>
    <message>
      <source>Cohen’s kappa</source>
      <translation>Cohens Kappa</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>Alles</translation>
    </message>
    <message>
      <source>Fleiss’ kappa</source>
      <translation>Fleiss’ Kappa</translation>
    </message>
    <message>
      <source>Krippendorff’s alpha</source>
      <translation>Krippendorffs Alpha</translation>
    </message>
    <message>
      <source>Light’s kappa</source>
      <translation>Lights Kappa</translation>
    </message>
    <message>
      <source>MQM-based WMT</source>
      <translation>WMT, MQM-basiert</translation>
    </message>
    <message>
      <source>MQM-based core</source>
      <translation>Grundprofil, MQM-basiert</translation>
    </message>
    <message>
      <source>Only errors that arose in translation count.</source>
      <translation>Nur Fehler, die beim Übersetzen entstanden, zählen.</translation>
    </message>
    <message>
      <source>Penalties of each sentence are averaged over the reviewers, then over the sentences.</source>
      <translation>Die Abzüge jedes Satzes werden über die Prüfer gemittelt, dann über die Sätze.</translation>
    </message>
    <message>
      <source>Per 100 words: penalty ÷ words × 100; score = (1 − penalty ÷ words) × 100; a critical error fails.</source>
      <translation>Je 100 Wörter: Abzug ÷ Wörter × 100; Wertung = (1 − Abzug ÷ Wörter) × 100; mit einem kritischen Fehler ist nicht bestanden.</translation>
    </message>
    <message>
      <source>agreed on</source>
      <translation>übereinstimmend</translation>
    </message>
    <message>
      <source>all {number}</source>
      <translation>alle {number}</translation>
    </message>
    <message>
      <source>category of the error</source>
      <translation>Fehlerkategorie</translation>
    </message>
    <message>
      <source>characters</source>
      <translation>Zeichen</translation>
    </message>
    <message>
      <source>critical counted as major</source>
      <translation>kritische zählen als schwere</translation>
    </message>
    <message>
      <source>fields</source>
      <translation>Felder</translation>
    </message>
    <message>
      <source>fields ({fields})</source>
      <translation>Felder ({fields})</translation>
    </message>
    <message>
      <source>four</source>
      <translation>vier</translation>
    </message>
    <message>
      <source>kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>kind ({kinds})</source>
      <translation>Art ({kinds})</translation>
    </message>
    <message>
      <source>kind of quantity</source>
      <translation>Art der Größe</translation>
    </message>
    <message>
      <source>minor punctuation</source>
      <translation>leichte Zeichensetzung</translation>
    </message>
    <message>
      <source>no translation at all</source>
      <translation>gar keine Übersetzung</translation>
    </message>
    <message>
      <source>not tagged by all</source>
      <translation>nicht von allen markiert</translation>
    </message>
    <message>
      <source>one</source>
      <translation>nur eine Person</translation>
    </message>
    <message>
      <source>passage that all tagged</source>
      <translation>Stelle, die alle markierten</translation>
    </message>
    <message>
      <source>passage that both tagged</source>
      <translation>Stelle, die beide markierten</translation>
    </message>
    <message>
      <source>passage that two or more tagged</source>
      <translation>Stelle, die zwei oder mehr markierten</translation>
    </message>
    <message>
      <source>passages that all tagged</source>
      <translation>Stellen, die alle markierten</translation>
    </message>
    <message>
      <source>passages that both tagged</source>
      <translation>Stellen, die beide markierten</translation>
    </message>
    <message>
      <source>passages that two or more tagged</source>
      <translation>Stellen, die zwei oder mehr markierten</translation>
    </message>
    <message>
      <source>source text, {count} words</source>
      <translation>Ausgangstext, {count} Wörter</translation>
    </message>
    <message>
      <source>span</source>
      <translation>Umfang</translation>
    </message>
    <message>
      <source>spans</source>
      <translation>Stellen</translation>
    </message>
    <message>
      <source>tagged by one alone</source>
      <translation>nur von einer Person markiert</translation>
    </message>
    <message>
      <source>tags</source>
      <translation>Markierungen</translation>
    </message>
    <message>
      <source>three</source>
      <translation>drei</translation>
    </message>
    <message>
      <source>translated text, {count} words</source>
      <translation>übersetzter Text, {count} Wörter</translation>
    </message>
    <message>
      <source>two</source>
      <translation>zwei</translation>
    </message>
    <message>
      <source>verbatim status</source>
      <translation>Wörtlichkeit</translation>
    </message>
    <message>
      <source>verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <source>{count} by {reviewers}</source>
      <translation>{count} fanden {reviewers}</translation>
    </message>
    <message>
      <source>{count} of {total} passages found by {reviewers}</source>
      <translation>{count} von {total} Stellen fanden {reviewers}</translation>
    </message>
    <message>
      <source>{measure}: {labels}</source>
      <translation>{measure}: {labels}</translation>
    </message>
    <message>
      <source>{profile}, weights of this project</source>
      <translation>{profile}, Gewichte dieses Projekts</translation>
    </message>
    <message>
      <source>{profile}, {text}. Weights: {weights}. {how} {only}</source>
      <translation>{profile}, {text}. Gewichte: {weights}. {how} {only}</translation>
    </message>
  </context>
  <context>
    <name>NumbersWindow</name>
    <message>
      <source>Agreement</source>
      <translation>Übereinstimmung</translation>
    </message>
    <message>
      <source>Comparing reviewers</source>
      <translation>Prüfer vergleichen</translation>
    </message>
    <message>
      <source>Comparing the reviewers…</source>
      <translation>Die Prüfer werden verglichen …</translation>
    </message>
    <message>
      <source>Compute anew</source>
      <translation>Neu berechnen</translation>
    </message>
    <message>
      <source>Disagreements</source>
      <translation>Abweichungen</translation>
    </message>
    <message>
      <source>Review in numbers</source>
      <translation>Prüfung in Zahlen</translation>
    </message>
    <message>
      <source>The project was changed since; these numbers are older.</source>
      <translation>Das Projekt wurde seither geändert; diese Zahlen sind älter.</translation>
    </message>
    <message>
      <source>Translation quality</source>
      <translation>Übersetzungsqualität</translation>
    </message>
  </context>
  <context>
    <name>OriginFacts</name>
    <message>
      <source>Answered by</source>
      <translation>Geantwortet hat</translation>
    </message>
    <message>
      <source>Asked for</source>
      <translation>Gefragt nach</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Wie</translation>
    </message>
    <message>
      <source>How the text came here</source>
      <translation>Wie der Text hierherkam</translation>
    </message>
    <message>
      <source>Over the network</source>
      <translation>Über das Netz</translation>
    </message>
    <message>
      <source>Read as</source>
      <translation>Gelesen als</translation>
    </message>
    <message>
      <source>SHA-256</source>
      <translation>SHA-256</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Aufgenommen</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versionen</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <source>everything in the file</source>
      <translation>alles in der Datei</translation>
    </message>
    <message>
      <source>the main text</source>
      <translation>der Haupttext</translation>
    </message>
  </context>
  <context>
    <name>OwnChoiceEditor</name>
    <message>
      <source>“{words}” fits several.</source>
      <translation>„{words}“ passt auf mehrere.</translation>
    </message>
    <message>
      <source>“{words}” is none of the choices.</source>
      <translation>„{words}“ steht nicht zur Wahl.</translation>
    </message>
  </context>
  <context>
    <name>OwnKindRow</name>
    <message>
      <source>More kinds</source>
      <translation>Weitere Arten</translation>
    </message>
  </context>
  <context>
    <name>PackageWindow</name>
    <message>
      <source>A colleague's name, new or known</source>
      <translation>Ein Name, neu oder bekannt</translation>
    </message>
    <message>
      <source>All colleagues' tags are in it, with their decisions and comments.</source>
      <translation>Alle Markierungen der anderen sind darin, mit Urteilen und Kommentaren.</translation>
    </message>
    <message>
      <source>Articles of the package</source>
      <translation>Artikel des Pakets</translation>
    </message>
    <message>
      <source>Blind: without colleagues' tags</source>
      <translation>Blind: ohne Markierungen der anderen</translation>
    </message>
    <message>
      <source>Colleagues' tags, with what was said of them, are left out: nothing steers the eye.</source>
      <translation>Markierungen der anderen und was dazu gesagt wurde fehlen: Nichts lenkt den Blick.</translation>
    </message>
    <message>
      <source>Filter the articles by words</source>
      <translation>Artikel nach Wörtern filtern</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>Für wen</translation>
    </message>
    <message>
      <source>Make the package…</source>
      <translation>Paket machen…</translation>
    </message>
    <message>
      <source>Making a package</source>
      <translation>Paket wird gemacht</translation>
    </message>
    <message>
      <source>Open: with everybody's tags</source>
      <translation>Offen: mit den Markierungen aller</translation>
    </message>
    <message>
      <source>Package for a colleague</source>
      <translation>Paket für andere</translation>
    </message>
    <message>
      <source>Projects (*.annotator)</source>
      <translation>Projekte (*.annotator)</translation>
    </message>
    <message>
      <source>The blind package for {name} is written: {path}. Articles: {articles}; own tags in it: {tags}.</source>
      <translation>Das blinde Paket für {name} ist geschrieben: {path}. Artikel: {articles}; eigene Markierungen darin: {tags}.</translation>
    </message>
    <message>
      <source>The package for {name} is written: {path}. Articles: {articles}; tags in it: {tags}.</source>
      <translation>Das Paket für {name} ist geschrieben: {path}. Artikel: {articles}; Markierungen darin: {tags}.</translation>
    </message>
    <message>
      <source>Tick all shown</source>
      <translation>Alle gezeigten ankreuzen</translation>
    </message>
    <message>
      <source>Untick all shown</source>
      <translation>Kreuze der gezeigten entfernen</translation>
    </message>
    <message>
      <source>Which articles</source>
      <translation>Welche Artikel</translation>
    </message>
    <message>
      <source>{number} of {all} articles</source>
      <translation>{number} von {all} Artikeln</translation>
    </message>
    <message>
      <source>{project} for {name}</source>
      <translation>{project} für {name}</translation>
    </message>
  </context>
  <context>
    <name>Pane</name>
    <message>
      <source>Marks</source>
      <translation>Anzeige</translation>
    </message>
    <message>
      <source>Put this article away</source>
      <translation>Diesen Artikel weglegen</translation>
    </message>
    <message>
      <source>Which marks stand out</source>
      <translation>Welche Markierungen hervortreten</translation>
    </message>
    <message>
      <source>not graded yet</source>
      <translation>noch nicht bewertet</translation>
    </message>
    <message>
      <source>{number} characters</source>
      <translation>{number} Zeichen</translation>
    </message>
  </context>
  <context>
    <name>PaneVersion</name>
    <message>
      <source>Look at the tags that were not found word for word</source>
      <translation>Die Markierungen ansehen, die nicht wörtlich gefunden wurden</translation>
    </message>
    <message>
      <source>Versions of this article and their differences</source>
      <translation>Versionen dieses Artikels und ihre Unterschiede</translation>
    </message>
    <message>
      <source>version {number}</source>
      <translation>Version {number}</translation>
    </message>
    <message>
      <source>{number} to check</source>
      <translation>{number} zu prüfen</translation>
    </message>
  </context>
  <context>
    <name>PassageModel</name>
    <message>
      <source>empty</source>
      <translation>leer</translation>
    </message>
    <message>
      <source>{words}, differs</source>
      <translation>{words}, weicht ab</translation>
    </message>
  </context>
  <context>
    <name>PassagesModel</name>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Differs in</source>
      <translation>Weicht ab in</translation>
    </message>
    <message>
      <source>Not by</source>
      <translation>Nicht von</translation>
    </message>
    <message>
      <source>Passage</source>
      <translation>Stelle</translation>
    </message>
    <message>
      <source>Tagged by</source>
      <translation>Markiert von</translation>
    </message>
  </context>
  <context>
    <name>PasswordPrompt</name>
    <message>
      <source> and {number} more</source>
      <translation> und {number} weitere</translation>
    </message>
    <message>
      <source>It is used to read the file now and is stored nowhere.</source>
      <translation>Es dient nur dazu, die Datei jetzt zu lesen, und wird nirgends gespeichert.</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Weglassen</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Passwort</translation>
    </message>
    <message>
      <source>Show what is typed</source>
      <translation>Eingabe zeigen</translation>
    </message>
    <message>
      <source>That was not it. Try another, or leave the file out.</source>
      <translation>Das war es nicht. Versuchen Sie ein anderes, oder lassen Sie die Datei weg.</translation>
    </message>
    <message>
      <source>{number} files are protected by a password: {names}. It is tried on all of them.</source>
      <translation>{number} Dateien sind durch ein Passwort geschützt: {names}. Es wird an allen versucht.</translation>
    </message>
    <message>
      <source>“{name}” is protected by a password.</source>
      <translation>„{name}“ ist durch ein Passwort geschützt.</translation>
    </message>
  </context>
  <context>
    <name>PasteDialog</name>
    <message>
      <source>1 link: the page will be fetched.</source>
      <translation>1 Link: Die Seite wird abgerufen.</translation>
    </message>
    <message>
      <source>A text, formatted or plain, or the address of a page. Ctrl+V pastes.</source>
      <translation>Ein Text, formatiert oder nicht, oder die Adresse einer Seite. Strg+V fügt ein.</translation>
    </message>
    <message>
      <source>Address of a page</source>
      <translation>Adresse einer Seite</translation>
    </message>
    <message>
      <source>Fetch the page</source>
      <translation>Seite abrufen</translation>
    </message>
    <message>
      <source>Fetch the pages</source>
      <translation>Seiten abrufen</translation>
    </message>
    <message>
      <source>Formatted text: {found}.</source>
      <translation>Formatierter Text: {found}.</translation>
    </message>
    <message>
      <source>Keep headings, lists and tables</source>
      <translation>Überschriften, Listen und Tabellen behalten</translation>
    </message>
    <message>
      <source>Nothing to read yet.</source>
      <translation>Noch nichts zu lesen.</translation>
    </message>
    <message>
      <source>Paste as article</source>
      <translation>Als Artikel einfügen</translation>
    </message>
    <message>
      <source>Read link</source>
      <translation>Link einlesen</translation>
    </message>
    <message>
      <source>Take as article</source>
      <translation>Als Artikel übernehmen</translation>
    </message>
    <message>
      <source>Taken from the text</source>
      <translation>Aus dem Text übernommen</translation>
    </message>
    <message>
      <source>Text of the article</source>
      <translation>Text des Artikels</translation>
    </message>
    <message>
      <source>Text: {number} characters, taken to the letter.</source>
      <translation>Text: {number} Zeichen, buchstabengetreu übernommen.</translation>
    </message>
    <message>
      <source>The address of a page (http or https), or several, one a line (Shift+Enter).</source>
      <translation>Die Adresse einer Seite (http oder https) oder mehrere, eine je Zeile (Umschalt+Eingabe).</translation>
    </message>
    <message>
      <source>The article as it will be</source>
      <translation>Der Artikel, wie er sein wird</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Title of the article</source>
      <translation>Titel des Artikels</translation>
    </message>
    <message>
      <source>{n} links: the pages will be fetched.</source>
      <translation>{n} Links: Die Seiten werden abgerufen.</translation>
    </message>
  </context>
  <context>
    <name>ProblemWindow</name>
    <message>
      <source>Add what the errors say (may quote an article, a name or a file)</source>
      <translation>Hinzufügen, was die Fehler sagen (das kann einen Artikel, einen Namen oder eine Datei zitieren)</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Report a problem</source>
      <translation>Ein Problem melden</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Bericht speichern</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Speichern …</translation>
    </message>
    <message>
      <source>Text (*.txt)</source>
      <translation>Text (*.txt)</translation>
    </message>
    <message>
      <source>The report</source>
      <translation>Der Bericht</translation>
    </message>
    <message>
      <source>This is the whole report. It holds no words of your articles and tags, no names and no places of files. It is not sent anywhere: save it or copy it, and give it to those who look after the program.</source>
      <translation>Dies ist der ganze Bericht. Er enthält keine Wörter Ihrer Artikel und Markierungen, keine Namen und keine Orte von Dateien. Er wird nirgendwohin gesendet: Speichern oder kopieren Sie ihn und geben Sie ihn denen, die das Programm betreuen.</translation>
    </message>
    <message>
      <source>What did you do, what did you expect, and what happened instead?</source>
      <translation>Was haben Sie getan, was haben Sie erwartet, und was geschah stattdessen?</translation>
    </message>
  </context>
  <context>
    <name>ProgressList</name>
    <message>
      <source>Articles under review</source>
      <translation>Artikel in Prüfung</translation>
    </message>
  </context>
  <context>
    <name>ProgressModel</name>
    <message>
      <source>All articles</source>
      <translation>Alle Artikel</translation>
    </message>
    <message>
      <source>Reviewed: all who began have submitted it, and every tag is settled.</source>
      <translation>Geprüft: alle, die begonnen haben, haben ihn eingereicht, und über jede Markierung ist entschieden.</translation>
    </message>
    <message>
      <source>Under review: {finished} of {began} reviewers have submitted it, {open} tags are open.</source>
      <translation>In Prüfung: eingereicht von {finished} der {began}, die begonnen haben; offene Markierungen: {open}.</translation>
    </message>
  </context>
  <context>
    <name>QueuePanel</name>
    <message>
      <source>Every kind</source>
      <translation>Alle Arten</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Alle Personen</translation>
    </message>
    <message>
      <source>Kind of tag</source>
      <translation>Art der Markierung</translation>
    </message>
    <message>
      <source>Whose tags</source>
      <translation>Wessen Markierungen</translation>
    </message>
  </context>
  <context>
    <name>QueueView</name>
    <message>
      <source>Queue</source>
      <translation>Warteschlange</translation>
    </message>
  </context>
  <context>
    <name>ReadPage</name>
    <message>
      <source>Four articles fit side by side; put one away first.</source>
      <translation>Vier Artikel passen nebeneinander; legen Sie erst einen weg.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
  </context>
  <context>
    <name>ReadingPage</name>
    <message>
      <source> lines</source>
      <translation> Zeilen</translation>
    </message>
    <message>
      <source> pt</source>
      <translation> pt</translation>
    </message>
    <message>
      <source> × size</source>
      <translation> × Größe</translation>
    </message>
    <message>
      <source>Air between paragraphs</source>
      <translation>Abstand der Absätze</translation>
    </message>
    <message>
      <source>Characters in a line</source>
      <translation>Zeichen je Zeile</translation>
    </message>
    <message>
      <source>Face</source>
      <translation>Schrift</translation>
    </message>
    <message>
      <source>Focus on the paragraph with the caret, the others dimmed</source>
      <translation>Den Absatz mit der Schreibmarke hervorheben, die anderen dämpfen</translation>
    </message>
    <message>
      <source>Height of a line</source>
      <translation>Zeilenhöhe</translation>
    </message>
    <message>
      <source>Numbers beside the paragraphs</source>
      <translation>Nummern neben den Absätzen</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>{face} (not on this computer)</source>
      <translation>{face} (nicht auf diesem Computer)</translation>
    </message>
  </context>
  <context>
    <name>RecordSection</name>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove {field} {title}</source>
      <translation>{field} {title} entfernen</translation>
    </message>
  </context>
  <context>
    <name>RenameDialog</name>
    <message>
      <source>Rename yourself</source>
      <translation>Sich umbenennen</translation>
    </message>
    <message>
      <source>To work under a colleague's name, choose “Review as…” instead.</source>
      <translation>Um unter einem anderen Namen zu arbeiten, wählen Sie stattdessen „Prüfen als …“.</translation>
    </message>
    <message>
      <source>Your name, on everything that you did in this project and will do:</source>
      <translation>Ihr Name, an allem, was Sie in diesem Projekt getan haben und tun werden:</translation>
    </message>
  </context>
  <context>
    <name>ReportWindow</name>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy all as text</source>
      <translation>Alles als Text kopieren</translation>
    </message>
    <message>
      <source>Filter by words</source>
      <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
      <source>Filter the report by words</source>
      <translation>Den Bericht nach Wörtern filtern</translation>
    </message>
    <message>
      <source>Look at the cleaning…</source>
      <translation>Bereinigung ansehen …</translation>
    </message>
    <message>
      <source>No row fits the filter.</source>
      <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Show side by side</source>
      <translation>Nebeneinander zeigen</translation>
    </message>
    <message>
      <source>The row chosen, in full</source>
      <translation>Die gewählte Zeile in voller Länge</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Erneut versuchen</translation>
    </message>
    <message>
      <source>Try again with password…</source>
      <translation>Mit Passwort erneut versuchen …</translation>
    </message>
    <message>
      <source>Try the refused again</source>
      <translation>Die abgelehnten erneut versuchen</translation>
    </message>
    <message>
      <source>What became of each source</source>
      <translation>Was aus jeder Quelle wurde</translation>
    </message>
    <message>
      <source>What was read</source>
      <translation>Was eingelesen wurde</translation>
    </message>
    <message>
      <source>{number} rows are chosen.</source>
      <translation>{number} Zeilen sind gewählt.</translation>
    </message>
  </context>
  <context>
    <name>ReviewPage</name>
    <message>
      <source>Everybody’s tags on the passage</source>
      <translation>Alle Markierungen auf der Stelle</translation>
    </message>
  </context>
  <context>
    <name>ReviewPanel</name>
    <message>
      <source>Review</source>
      <translation>Prüfung</translation>
    </message>
  </context>
  <context>
    <name>ReviewerDialog</name>
    <message>
      <source>Review as</source>
      <translation>Prüfen als</translation>
    </message>
    <message>
      <source>Your name, as colleagues see it beside your tags:</source>
      <translation>Ihr Name, wie er für andere neben Ihren Markierungen steht:</translation>
    </message>
  </context>
  <context>
    <name>ReviewerPage</name>
    <message>
      <source>Colleagues see it beside your tags, in each project that is opened from now on.</source>
      <translation>Er steht für andere neben Ihren Markierungen, in jedem Projekt, das Sie von nun an öffnen.</translation>
    </message>
    <message>
      <source>In this project you work as {name}.</source>
      <translation>In diesem Projekt arbeiten Sie als {name}.</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Ihr Name</translation>
    </message>
  </context>
  <context>
    <name>Reviewing</name>
    <message>
      <source>{field}: {after}, not {before}</source>
      <translation>{field}: {after}, nicht {before}</translation>
    </message>
    <message>
      <source>{time}, on other words than now</source>
      <translation>{time}, zu einem anderen Wortlaut</translation>
    </message>
  </context>
  <context>
    <name>RowActions</name>
    <message>
      <source>1 link made.</source>
      <translation>1 Verknüpfung angelegt.</translation>
    </message>
    <message>
      <source>Asking</source>
      <translation>Fragen werden gestellt</translation>
    </message>
    <message>
      <source>Export tags</source>
      <translation>Markierungen exportieren</translation>
    </message>
    <message>
      <source>Exporting tags</source>
      <translation>Markierungen werden exportiert</translation>
    </message>
    <message>
      <source>Linking</source>
      <translation>Verknüpfungen werden angelegt</translation>
    </message>
    <message>
      <source>The table as shown (*.csv);;Tags with all that hangs on them (*.json)</source>
      <translation>Die Tabelle wie gezeigt (*.csv);;Markierungen mit allem, was an ihnen hängt (*.json)</translation>
    </message>
    <message>
      <source>They are linked already.</source>
      <translation>Sie sind schon verknüpft.</translation>
    </message>
    <message>
      <source>{name} is asked about 1 tag.</source>
      <translation>{name} ist zu 1 Markierung gefragt.</translation>
    </message>
    <message>
      <source>{name} is asked about {number} tags.</source>
      <translation>{name} ist zu {number} Markierungen gefragt.</translation>
    </message>
    <message>
      <source>{number} links made.</source>
      <translation>{number} Verknüpfungen angelegt.</translation>
    </message>
    <message>
      <source>{number} tags written to {name}.</source>
      <translation>{number} Markierungen in {name} geschrieben.</translation>
    </message>
  </context>
  <context>
    <name>Ruler</name>
    <message>
      <source>Where tags stand</source>
      <translation>Wo Markierungen stehen</translation>
    </message>
  </context>
  <context>
    <name>SampleText</name>
    <message>
      <source>Sample of the text</source>
      <translation>Probe des Textes</translation>
    </message>
  </context>
  <context>
    <name>ScoreView</name>
    <message>
      <source>(1 − {penalty} ÷ {words}) × 100 = {score}</source>
      <translation>(1 − {penalty} ÷ {words}) × 100 = {score}</translation>
    </message>
    <message>
      <source>All occurrences</source>
      <translation>Alle Vorkommen</translation>
    </message>
    <message>
      <source>Article to score</source>
      <translation>Artikel zum Werten</translation>
    </message>
    <message>
      <source>By the rule</source>
      <translation>Nach der Regel</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>Kategorie</translation>
    </message>
    <message>
      <source>Core profile</source>
      <translation>Grundprofil</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <source>How errors are weighed</source>
      <translation>Wie Fehler gewichtet werden</translation>
    </message>
    <message>
      <source>No category</source>
      <translation>Ohne Kategorie</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Teil</translation>
    </message>
    <message>
      <source>Penalty</source>
      <translation>Abzug</translation>
    </message>
    <message>
      <source>Repeats counted once</source>
      <translation>Wiederholungen einmal gezählt</translation>
    </message>
    <message>
      <source>Repeats counted once: {errors} errors, penalty {penalty}, score {score}.</source>
      <translation>Wiederholungen einmal gezählt: {errors} Fehler, Abzug {penalty}, Wertung {score}.</translation>
    </message>
    <message>
      <source>Reviewer</source>
      <translation>Prüfer</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Wertung</translation>
    </message>
    <message>
      <source>Score by reviewer and by category</source>
      <translation>Wertung nach Prüfern und Kategorien</translation>
    </message>
    <message>
      <source>Score {score}: fails, for an error is critical.</source>
      <translation>Wertung {score}: nicht bestanden, denn ein Fehler ist kritisch.</translation>
    </message>
    <message>
      <source>Score {score}; 100 is a text without an error.</source>
      <translation>Wertung {score}; 100 ist ein Text ohne Fehler.</translation>
    </message>
    <message>
      <source>The terms of the score</source>
      <translation>Die Summanden der Wertung</translation>
    </message>
    <message>
      <source>There is no article to score.</source>
      <translation>Es gibt keinen Artikel zu werten.</translation>
    </message>
    <message>
      <source>WMT profile</source>
      <translation>WMT-Profil</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>Which text is scored</source>
      <translation>Welcher Text gewertet wird</translation>
    </message>
    <message>
      <source>per 100 words</source>
      <translation>je 100 Wörter</translation>
    </message>
    <message>
      <source>{rule}, a repeat</source>
      <translation>{rule}, eine Wiederholung</translation>
    </message>
    <message>
      <source>{score} penalty a sentence in the mean, over {sentences} sentences; 0 is best.</source>
      <translation>{score} Abzug je Satz im Mittel, über {sentences} Sätze; 0 ist am besten.</translation>
    </message>
  </context>
  <context>
    <name>SearchModel</name>
    <message>
      <source>{title}  ·  1 place</source>
      <translation>{title}  ·  1 Stelle</translation>
    </message>
    <message>
      <source>{title}  ·  the first {number} places</source>
      <translation>{title}  ·  die ersten {number} Stellen</translation>
    </message>
    <message>
      <source>{title}  ·  {number} places</source>
      <translation>{title}  ·  {number} Stellen</translation>
    </message>
  </context>
  <context>
    <name>SearchPanel</name>
    <message>
      <source>1 place</source>
      <translation>1 Stelle</translation>
    </message>
    <message>
      <source>All articles</source>
      <translation>Alle Artikel</translation>
    </message>
    <message>
      <source>Articles shown</source>
      <translation>Gezeigte Artikel</translation>
    </message>
    <message>
      <source>Every place found as</source>
      <translation>Jede gefundene Stelle als</translation>
    </message>
    <message>
      <source>No article has that.</source>
      <translation>Kein Artikel enthält das.</translation>
    </message>
    <message>
      <source>Not tagged</source>
      <translation>Nicht markiert</translation>
    </message>
    <message>
      <source>Places found</source>
      <translation>Gefundene Stellen</translation>
    </message>
    <message>
      <source>Regular expression</source>
      <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
      <source>Search all articles</source>
      <translation>Alle Artikel durchsuchen</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>Es wird gesucht …</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Markieren</translation>
    </message>
    <message>
      <source>Tagged</source>
      <translation>Markiert</translation>
    </message>
    <message>
      <source>Tagged or not</source>
      <translation>Markiert oder nicht</translation>
    </message>
    <message>
      <source>Tagged passages</source>
      <translation>Markierte Stellen</translation>
    </message>
    <message>
      <source>Tagged: {kind}</source>
      <translation>Markiert: {kind}</translation>
    </message>
    <message>
      <source>Tagging</source>
      <translation>Markieren</translation>
    </message>
    <message>
      <source>The chosen place as</source>
      <translation>Die gewählte Stelle als</translation>
    </message>
    <message>
      <source>The {number} chosen places as</source>
      <translation>Die {number} gewählten Stellen als</translation>
    </message>
    <message>
      <source>Where to search</source>
      <translation>Wo gesucht wird</translation>
    </message>
    <message>
      <source>Words, “phrases” and beginnings* are looked for in every article.</source>
      <translation>Wörter, „Wortfolgen“ und Anfänge* werden in jedem Artikel gesucht.</translation>
    </message>
    <message>
      <source>{number} places in 1 article</source>
      <translation>{number} Stellen in 1 Artikel</translation>
    </message>
    <message>
      <source>{number} places in {articles} articles</source>
      <translation>{number} Stellen in {articles} Artikeln</translation>
    </message>
    <message>
      <source>{number} places in {articles} articles, and more</source>
      <translation>{number} Stellen in {articles} Artikeln, und mehr</translation>
    </message>
  </context>
  <context>
    <name>SelectionBar</name>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>More kinds</source>
      <translation>Weitere Arten</translation>
    </message>
    <message>
      <source>Tag the selection</source>
      <translation>Die Auswahl markieren</translation>
    </message>
  </context>
  <context>
    <name>Sentences</name>
    <message>
      <source>(by {names}{more})</source>
      <translation>(von {names}{more})</translation>
    </message>
    <message>
      <source>(retired)</source>
      <translation>(stillgelegt)</translation>
    </message>
    <message>
      <source>({passed} pictures, scripts and the like were passed over)</source>
      <translation>({passed} Bilder, Skripte und Ähnliches wurden übergangen)</translation>
    </message>
    <message>
      <source>1 NUL character</source>
      <translation>1 NUL-Zeichen</translation>
    </message>
    <message>
      <source>1 article</source>
      <translation>1 Artikel</translation>
    </message>
    <message>
      <source>1 attached message was not read</source>
      <translation>1 angehängte Nachricht wurde nicht gelesen</translation>
    </message>
    <message>
      <source>1 attachment was not read</source>
      <translation>1 Anhang wurde nicht gelesen</translation>
    </message>
    <message>
      <source>1 change</source>
      <translation>1 Änderung</translation>
    </message>
    <message>
      <source>1 chart</source>
      <translation>1 Diagramm</translation>
    </message>
    <message>
      <source>1 comment</source>
      <translation>1 Kommentar</translation>
    </message>
    <message>
      <source>1 field</source>
      <translation>1 Feld</translation>
    </message>
    <message>
      <source>1 harmless change</source>
      <translation>1 harmlose Änderung</translation>
    </message>
    <message>
      <source>1 is full agreement, 0 what chance would bring, below 0 worse than chance.</source>
      <translation>1 ist volle Übereinstimmung, 0 was der Zufall brächte, unter 0 schlechter als Zufall.</translation>
    </message>
    <message>
      <source>1 line end</source>
      <translation>1 Zeilenende</translation>
    </message>
    <message>
      <source>1 lone surrogate</source>
      <translation>1 einzelnes Surrogat</translation>
    </message>
    <message>
      <source>1 paragraph</source>
      <translation>1 Absatz</translation>
    </message>
    <message>
      <source>1 part</source>
      <translation>1 Teil</translation>
    </message>
    <message>
      <source>1 place</source>
      <translation>1 Stelle</translation>
    </message>
    <message>
      <source>1 sentence differs</source>
      <translation>1 Satz weicht ab</translation>
    </message>
    <message>
      <source>1 sign</source>
      <translation>1 Zeichen</translation>
    </message>
    <message>
      <source>1 tag</source>
      <translation>1 Markierung</translation>
    </message>
    <message>
      <source>1 tag has</source>
      <translation>1 Markierung hat</translation>
    </message>
    <message>
      <source>1 tag is</source>
      <translation>1 Markierung ist</translation>
    </message>
    <message>
      <source>1 tag stands</source>
      <translation>1 Markierung steht</translation>
    </message>
    <message>
      <source>1 value</source>
      <translation>1 Wert</translation>
    </message>
    <message>
      <source>1: confirmed by other sources</source>
      <translation>1: durch andere Quellen bestätigt</translation>
    </message>
    <message>
      <source>2: probably true</source>
      <translation>2: wahrscheinlich wahr</translation>
    </message>
    <message>
      <source>3: possibly true</source>
      <translation>3: möglicherweise wahr</translation>
    </message>
    <message>
      <source>6: cannot be judged</source>
      <translation>6: nicht zu beurteilen</translation>
    </message>
    <message>
      <source>A blank line holds spaces, which nobody sees; they would go.</source>
      <translation>Eine Leerzeile enthält Leerzeichen, die niemand sieht; sie fielen weg.</translation>
    </message>
    <message>
      <source>A briefing is written as a Word document (.docx), not as “{suffix}”.</source>
      <translation>Ein Briefing wird als Word-Dokument (.docx) geschrieben, nicht als „{suffix}“.</translation>
    </message>
    <message>
      <source>A change lies beyond the end of the text; nothing was changed.</source>
      <translation>Eine Änderung liegt hinter dem Ende des Textes; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A character without width stands here, which nobody sees but which a search trips over; it would go.</source>
      <translation>Hier steht ein Zeichen ohne Breite, das niemand sieht, über das aber eine Suche stolpert; es fiele weg.</translation>
    </message>
    <message>
      <source>A claim has at most one verdict as published and one as intended.</source>
      <translation>Eine Behauptung hat höchstens ein Urteil wie veröffentlicht und eines wie gemeint.</translation>
    </message>
    <message>
      <source>A colour is written like #7a3fa8, not “{colour}”.</source>
      <translation>Eine Farbe wird wie #7a3fa8 geschrieben, nicht „{colour}“.</translation>
    </message>
    <message>
      <source>A comment needs words; nothing was added.</source>
      <translation>Ein Kommentar braucht Wörter; nichts wurde hinzugefügt.</translation>
    </message>
    <message>
      <source>A content has more than {most_unpacked} MB unpacked and was left out. Save its page anew.</source>
      <translation>Ein Inhalt hat ausgepackt mehr als {most_unpacked} MB und blieb weg. Speichern Sie seine Seite neu.</translation>
    </message>
    <message>
      <source>A content is packed in a way that cannot be read here ({coding}). Capture its page anew, or save it.</source>
      <translation>Ein Inhalt ist so gepackt, dass er hier nicht gelesen werden kann ({coding}). Erfassen Sie seine Seite neu, oder speichern Sie sie.</translation>
    </message>
    <message>
      <source>A description has at most {longest_description} characters.</source>
      <translation>Eine Beschreibung hat höchstens {longest_description} Zeichen.</translation>
    </message>
    <message>
      <source>A drift can be named only beside a reference wording; give that first.</source>
      <translation>Eine Abweichung lässt sich nur neben einem Vergleichswortlaut nennen; geben Sie erst diesen an.</translation>
    </message>
    <message>
      <source>A field of a tag needs a name, and its choices are a list of words.</source>
      <translation>Ein Feld einer Markierung braucht einen Namen, und seine Auswahlwerte sind eine Liste von Wörtern.</translation>
    </message>
    <message>
      <source>A field “{name}” is there already; names are used once in a kind.</source>
      <translation>Ein Feld „{name}“ gibt es schon; jeder Name wird in einer Art nur einmal verwendet.</translation>
    </message>
    <message>
      <source>A hidden mark here can turn the order in which the letters are shown, though nothing in the paragraph is written from right to left; it would go.</source>
      <translation>Ein verborgenes Zeichen hier kann die Reihenfolge umkehren, in der die Buchstaben erscheinen, obwohl im Absatz nichts von rechts nach links geschrieben ist; es fiele weg.</translation>
    </message>
    <message>
      <source>A hidden mark says where the word may be broken (soft hyphen); it would go.</source>
      <translation>Ein verborgenes Zeichen sagt, wo das Wort getrennt werden darf (weiches Trennzeichen); es fiele weg.</translation>
    </message>
    <message>
      <source>A key is written like 5 or Ctrl+Shift+5.</source>
      <translation>Eine Taste wird wie 5 oder Ctrl+Shift+5 geschrieben.</translation>
    </message>
    <message>
      <source>A kind of tag</source>
      <translation>Eine Markierungsart</translation>
    </message>
    <message>
      <source>A kind of tag has at most {most_fields} fields.</source>
      <translation>Eine Markierungsart hat höchstens {most_fields} Felder.</translation>
    </message>
    <message>
      <source>A lead needs a name; nothing was changed.</source>
      <translation>Eine Leitung braucht einen Namen; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A letter of it is lost for good.</source>
      <translation>Ein Buchstabe davon ist endgültig verloren.</translation>
    </message>
    <message>
      <source>A new version is read from exactly one source; nothing was changed.</source>
      <translation>Eine neue Version wird aus genau einer Quelle gelesen; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A package is for somebody: name the reviewer. Nothing was written.</source>
      <translation>Ein Paket ist für jemanden: Nennen Sie die prüfende Person. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>A part of {target} cannot be read. Nothing was changed; open a backup, and keep this file: much of it may still be saved.</source>
      <translation>Ein Teil von {target} ist nicht lesbar. Nichts wurde geändert; öffnen Sie eine Sicherung, und heben Sie diese Datei auf: Vieles darin lässt sich vielleicht noch retten.</translation>
    </message>
    <message>
      <source>A program once read these letters in the wrong encoding: {old} would become {new}.{lost}</source>
      <translation>Ein Programm hat diese Buchstaben einmal in der falschen Kodierung gelesen: Aus {old} würde {new}.{lost}</translation>
    </message>
    <message>
      <source>A project on PostgreSQL needs a driver that is not installed; install it with “pip install annotator[team]”.</source>
      <translation>Ein Projekt auf PostgreSQL braucht einen Treiber, der nicht installiert ist; installieren Sie ihn mit „pip install annotator[team]“.</translation>
    </message>
    <message>
      <source>A regular expression has 1 to {longest_expression} characters.</source>
      <translation>Ein regulärer Ausdruck hat 1 bis {longest_expression} Zeichen.</translation>
    </message>
    <message>
      <source>A reviewer needs a name.</source>
      <translation>Wer prüft, braucht einen Namen.</translation>
    </message>
    <message>
      <source>A reviewer needs a name; the old one was kept.</source>
      <translation>Wer prüft, braucht einen Namen; der alte blieb.</translation>
    </message>
    <message>
      <source>A row of the backup is not what its name says. Nothing was changed.</source>
      <translation>Eine Zeile der Sicherung ist nicht, was ihr Name sagt. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A single file packed by gzip.</source>
      <translation>Eine einzelne mit gzip gepackte Datei.</translation>
    </message>
    <message>
      <source>A source is a JSON object or the words it is known by.</source>
      <translation>Eine Quelle ist ein JSON-Objekt oder die Wörter, unter denen man sie kennt.</translation>
    </message>
    <message>
      <source>A source is a name or a JSON object.</source>
      <translation>Eine Quelle ist ein Name oder ein JSON-Objekt.</translation>
    </message>
    <message>
      <source>A span runs from a start to a later end; {start}–{end} does not.</source>
      <translation>Eine Stelle reicht von einem Anfang zu einem späteren Ende; {start}–{end} tut es nicht.</translation>
    </message>
    <message>
      <source>A tag cannot be linked to itself.</source>
      <translation>Eine Markierung lässt sich nicht mit sich selbst verknüpfen.</translation>
    </message>
    <message>
      <source>A tag is not in the project any more, perhaps removed in another window. Nothing was changed.</source>
      <translation>Eine Markierung ist nicht mehr im Projekt, vielleicht in einem anderen Fenster entfernt. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A tag is not settled as “{outcome}”.</source>
      <translation>Eine Markierung wird nicht als „{outcome}“ entschieden.</translation>
    </message>
    <message>
      <source>A tag is settled as one of {choices}, not as “{label}”.</source>
      <translation>Eine Markierung wird als eines von {choices} entschieden, nicht als „{label}“.</translation>
    </message>
    <message>
      <source>A tag needs at least one character.</source>
      <translation>Eine Markierung braucht mindestens ein Zeichen.</translation>
    </message>
    <message>
      <source>A text in them is damaged and cannot be read.</source>
      <translation>Ein Text darin ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
      <source>A text is not what its hash says.</source>
      <translation>Ein Text ist nicht, was seine Prüfsumme sagt.</translation>
    </message>
    <message>
      <source>A text of the backup is missing or is not what its hash says. Nothing was changed; try an older backup.</source>
      <translation>Ein Text der Sicherung fehlt oder ist nicht, was seine Prüfsumme sagt. Nichts wurde geändert; versuchen Sie eine ältere Sicherung.</translation>
    </message>
    <message>
      <source>A text of the project is not what its hash says. No package was made; run a check of the project.</source>
      <translation>Ein Text des Projekts ist nicht, was seine Prüfsumme sagt. Es wurde kein Paket gemacht; prüfen Sie das Projekt.</translation>
    </message>
    <message>
      <source>A weight is a number of at least 0, not {value}.</source>
      <translation>Ein Gewicht ist eine Zahl ab 0, nicht {value}.</translation>
    </message>
    <message>
      <source>A weight is a number of at least 0, not “{value}”.</source>
      <translation>Ein Gewicht ist eine Zahl ab 0, nicht „{value}“.</translation>
    </message>
    <message>
      <source>A word is broken at the end of a line; it would become {result}{why}.</source>
      <translation>Ein Wort ist am Zeilenende getrennt; daraus würde {result}{why}.</translation>
    </message>
    <message>
      <source>A write inside a write would wait for itself.</source>
      <translation>Ein Schreiben im Schreiben würde auf sich selbst warten.</translation>
    </message>
    <message>
      <source>A: completely reliable</source>
      <translation>A: völlig zuverlässig</translation>
    </message>
    <message>
      <source>Add evidence</source>
      <translation>Beleg hinzufügen</translation>
    </message>
    <message>
      <source>Add source</source>
      <translation>Quelle hinzufügen</translation>
    </message>
    <message>
      <source>After the last words come {what}, which would go.</source>
      <translation>Nach den letzten Wörtern kommen {what}; das fiele weg.</translation>
    </message>
    <message>
      <source>An article has changed; nothing was tagged. Search again.</source>
      <translation>Ein Artikel hat sich geändert; nichts wurde markiert. Suchen Sie noch einmal.</translation>
    </message>
    <message>
      <source>An article is not in the project any more; nothing was tagged. Search again.</source>
      <translation>Ein Artikel ist nicht mehr im Projekt; nichts wurde markiert. Suchen Sie noch einmal.</translation>
    </message>
    <message>
      <source>An article needs a title; the old one was kept.</source>
      <translation>Ein Artikel braucht einen Titel; der alte blieb.</translation>
    </message>
    <message>
      <source>An article of the package is not in the project any more. Nothing was written; choose again.</source>
      <translation>Ein Artikel des Pakets ist nicht mehr im Projekt. Es wurde nichts geschrieben; wählen Sie neu.</translation>
    </message>
    <message>
      <source>An empty name was given; it names no file.</source>
      <translation>Ein leerer Name wurde angegeben; er nennt keine Datei.</translation>
    </message>
    <message>
      <source>An entry of the journal cannot be read ({error}). Nothing was changed; run a check of the project, and open a backup if it finds more.</source>
      <translation>Ein Eintrag des Journals kann nicht gelesen werden ({error}). Nichts wurde geändert; lassen Sie das Projekt prüfen und öffnen Sie eine Sicherung, falls mehr gefunden wird.</translation>
    </message>
    <message>
      <source>Annotator {version}</source>
      <translation>Annotator {version}</translation>
    </message>
    <message>
      <source>Another item before it has the same id.</source>
      <translation>Ein Eintrag davor hat dieselbe id.</translation>
    </message>
    <message>
      <source>Another kind before it has the same id.</source>
      <translation>Eine andere Art davor hat dieselbe id.</translation>
    </message>
    <message>
      <source>Another tag stands only in the place of one that is amended or rejected.</source>
      <translation>Eine andere Markierung tritt nur an die Stelle einer, die geändert oder abgelehnt ist.</translation>
    </message>
    <message>
      <source>Another task of this window has been writing for more than five seconds. Nothing was stored; try again when it has finished.</source>
      <translation>Eine andere Aufgabe dieses Fensters schreibt seit mehr als fünf Sekunden. Nichts wurde gespeichert; versuchen Sie es noch einmal, wenn sie fertig ist.</translation>
    </message>
    <message>
      <source>Another window or program has been writing to {target} for more than five seconds. Nothing was stored; try again when it has finished.</source>
      <translation>Ein anderes Fenster oder Programm schreibt seit mehr als fünf Sekunden in {target}. Nichts wurde gespeichert; versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
      <source>Archive articles</source>
      <translation>Artikel archivieren</translation>
    </message>
    <message>
      <source>Archived at</source>
      <translation>Archiviert unter</translation>
    </message>
    <message>
      <source>Archives of web pages (WARC), plain or packed, each page with when and how it was captured.</source>
      <translation>Archive von Webseiten (WARC), gepackt oder nicht, jede Seite mit Zeit und Art ihrer Erfassung.</translation>
    </message>
    <message>
      <source>Arose in</source>
      <translation>Entstanden bei</translation>
    </message>
    <message>
      <source>As of</source>
      <translation>Stand vom</translation>
    </message>
    <message>
      <source>As published there</source>
      <translation>Dort veröffentlicht als</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>Fragen</translation>
    </message>
    <message>
      <source>Ask {name} about {about}</source>
      <translation>{name} fragen: {about}</translation>
    </message>
    <message>
      <source>Asking needs a colleague and words; nobody was asked.</source>
      <translation>Zum Fragen braucht es jemanden und Wörter; niemand wurde gefragt.</translation>
    </message>
    <message>
      <source>Assign</source>
      <translation>Zuweisen</translation>
    </message>
    <message>
      <source>Assign to {name}: {named}</source>
      <translation>{name} zuweisen: {named}</translation>
    </message>
    <message>
      <source>B: usually reliable</source>
      <translation>B: meist zuverlässig</translation>
    </message>
    <message>
      <source>Base there</source>
      <translation>Bezugsgröße dort</translation>
    </message>
    <message>
      <source>C: fairly reliable</source>
      <translation>C: recht zuverlässig</translation>
    </message>
    <message>
      <source>CR LF</source>
      <translation>CR LF</translation>
    </message>
    <message>
      <source>Captured by</source>
      <translation>Erfasst von</translation>
    </message>
    <message>
      <source>Change a kind of tag</source>
      <translation>Markierungsart ändern</translation>
    </message>
    <message>
      <source>Change confidence</source>
      <translation>Sicherheit ändern</translation>
    </message>
    <message>
      <source>Change evidence</source>
      <translation>Beleg ändern</translation>
    </message>
    <message>
      <source>Change fields</source>
      <translation>Felder ändern</translation>
    </message>
    <message>
      <source>Change note</source>
      <translation>Notiz ändern</translation>
    </message>
    <message>
      <source>Change source</source>
      <translation>Quelle ändern</translation>
    </message>
    <message>
      <source>Change tag</source>
      <translation>Markierung ändern</translation>
    </message>
    <message>
      <source>Change tags</source>
      <translation>Markierungen ändern</translation>
    </message>
    <message>
      <source>Change the fields of a kind of tag</source>
      <translation>Felder einer Markierungsart ändern</translation>
    </message>
    <message>
      <source>Change the fields of “{name}”</source>
      <translation>Felder von „{name}“ ändern</translation>
    </message>
    <message>
      <source>Change the parent of “{name}”</source>
      <translation>Übergeordnete Art von „{name}“ ändern</translation>
    </message>
    <message>
      <source>Change {field_names}</source>
      <translation>{field_names} ändern</translation>
    </message>
    <message>
      <source>Change {get} of “{name}”</source>
      <translation>{get} von „{name}“ ändern</translation>
    </message>
    <message>
      <source>Change {names} in {found} tags</source>
      <translation>{names} in {found} Markierungen ändern</translation>
    </message>
    <message>
      <source>Characters tagged (F1)</source>
      <translation>Markierte Zeichen (F1)</translation>
    </message>
    <message>
      <source>Choose another kind to merge with; nothing was changed.</source>
      <translation>Wählen Sie eine andere Art zum Zusammenlegen; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Choose the file that holds the text.</source>
      <translation>Wählen Sie die Datei, die den Text enthält.</translation>
    </message>
    <message>
      <source>Citation data</source>
      <translation>Zitierdaten</translation>
    </message>
    <message>
      <source>Clean {count}</source>
      <translation>{count} bereinigen</translation>
    </message>
    <message>
      <source>Cohen’s kappa of severity, squared weights</source>
      <translation>Cohens Kappa der Schwere, quadratisch gewichtet</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>Kommentieren</translation>
    </message>
    <message>
      <source>Comment by {author}: {words}</source>
      <translation>Kommentar von {author}: {words}</translation>
    </message>
    <message>
      <source>Comment by {words_of}: {flat}</source>
      <translation>Kommentar von {words_of}: {flat}</translation>
    </message>
    <message>
      <source>Copy its text out of a PDF reader, or save it as .txt, and read that.</source>
      <translation>Kopieren Sie den Text aus einem PDF-Programm, oder speichern Sie ihn als .txt, und lesen Sie den ein.</translation>
    </message>
    <message>
      <source>Covers from</source>
      <translation>Gilt ab</translation>
    </message>
    <message>
      <source>Covers to</source>
      <translation>Gilt bis</translation>
    </message>
    <message>
      <source>Credibility is a number from 1 to 6, not {credibility}.</source>
      <translation>Die Glaubwürdigkeit ist eine Zahl von 1 bis 6, nicht {credibility}.</translation>
    </message>
    <message>
      <source>D: not usually reliable</source>
      <translation>D: meist nicht zuverlässig</translation>
    </message>
    <message>
      <source>Date of the claim</source>
      <translation>Datum der Behauptung</translation>
    </message>
    <message>
      <source>Date said</source>
      <translation>Gesagt am</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Urteilen</translation>
    </message>
    <message>
      <source>Define a kind of tag</source>
      <translation>Markierungsart anlegen</translation>
    </message>
    <message>
      <source>Define “{name}”</source>
      <translation>„{name}“ anlegen</translation>
    </message>
    <message>
      <source>Deleted by {author}: {words}</source>
      <translation>Gelöscht von {author}: {words}</translation>
    </message>
    <message>
      <source>Deleted by {deletions}: {shown}</source>
      <translation>Gelöscht von {deletions}: {shown}</translation>
    </message>
    <message>
      <source>Deleted by {words_of}: {words}</source>
      <translation>Gelöscht von {words_of}: {words}</translation>
    </message>
    <message>
      <source>Derived from</source>
      <translation>Abgeleitet von</translation>
    </message>
    <message>
      <source>Documents in Rich Text Format; tracked changes are taken as accepted.</source>
      <translation>Dokumente im Rich-Text-Format; nachverfolgte Änderungen gelten als angenommen.</translation>
    </message>
    <message>
      <source>Drift in</source>
      <translation>Abweichung in</translation>
    </message>
    <message>
      <source>E-books (EPUB), chapter after chapter.</source>
      <translation>E-Books (EPUB), Kapitel für Kapitel.</translation>
    </message>
    <message>
      <source>E-mails: the message with its sender, subject and day; attachments are named.</source>
      <translation>E-Mails: die Nachricht mit Absender, Betreff und Tag; Anhänge werden genannt.</translation>
    </message>
    <message>
      <source>Entries of the journal are missing: {expected} to {sequence}.</source>
      <translation>Einträge des Verlaufs fehlen: {expected} bis {sequence}.</translation>
    </message>
    <message>
      <source>Erase 1 article</source>
      <translation>1 Artikel endgültig löschen</translation>
    </message>
    <message>
      <source>Erase {wanted} articles</source>
      <translation>{wanted} Artikel endgültig löschen</translation>
    </message>
    <message>
      <source>Every {words} given is the same, so that agreement on it cannot be told from chance.</source>
      <translation>Jeder Wert ({words}) ist derselbe, sodass sich Übereinstimmung darin nicht vom Zufall unterscheiden lässt.</translation>
    </message>
    <message>
      <source>Evidence belongs to a claim; this tag is of another kind. Nothing was added.</source>
      <translation>Belege gehören zu einer Behauptung; diese Markierung ist von anderer Art. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
      <source>Evidence has no field “{min}”; its fields are: {known}, source.</source>
      <translation>Ein Beleg hat kein Feld „{min}“; seine Felder sind: {known}, source.</translation>
    </message>
    <message>
      <source>Evidence is a list of JSON objects.</source>
      <translation>Belege sind eine Liste von JSON-Objekten.</translation>
    </message>
    <message>
      <source>Evidence {id}: its source {source_id} is neither in the file nor in the project; the evidence was kept without it.</source>
      <translation>Beleg {id}: Die Quelle {source_id} ist weder in der Datei noch im Projekt; der Beleg wurde ohne sie behalten.</translation>
    </message>
    <message>
      <source>Export {name_of}</source>
      <translation>{name_of} exportieren</translation>
    </message>
    <message>
      <source>F: cannot be judged</source>
      <translation>F: nicht zu beurteilen</translation>
    </message>
    <message>
      <source>Fields come as a JSON object, not as {name}.</source>
      <translation>Felder kommen als JSON-Objekt, nicht als {name}.</translation>
    </message>
    <message>
      <source>Fleiss' kappa needs the same number of labels for each thing, at least two.</source>
      <translation>Fleiss’ Kappa braucht für jedes Ding gleich viele Urteile, mindestens zwei.</translation>
    </message>
    <message>
      <source>Go back to the backup of {when}</source>
      <translation>Auf die Sicherung vom {when} zurückgehen</translation>
    </message>
    <message>
      <source>Go back to version {number}</source>
      <translation>Auf Version {number} zurückgehen</translation>
    </message>
    <message>
      <source>HTML as the clipboard has it; all of what was selected, with its structure and address.</source>
      <translation>HTML aus der Zwischenablage; alles Ausgewählte mit Gliederung und Adresse.</translation>
    </message>
    <message>
      <source>HTML that begins in the middle of a page, known by its suffix.</source>
      <translation>HTML, das mitten in einer Seite beginnt, an der Endung erkannt.</translation>
    </message>
    <message>
      <source>Hidden text in {hidden} was {raw}</source>
      <translation>Verborgener Text an {hidden} wurde {raw}</translation>
    </message>
    <message>
      <source>How captured</source>
      <translation>Wie erfasst</translation>
    </message>
    <message>
      <source>How far two reviewers tagged the same characters; the mean over articles and pairs, where an article in which neither tagged anything counts as 1.</source>
      <translation>Wie weit zwei Personen dieselben Zeichen markiert haben; der Mittelwert über Artikel und Paare, wobei ein Artikel, in dem niemand etwas markiert hat, als 1 zählt.</translation>
    </message>
    <message>
      <source>ISO 4217, such as USD</source>
      <translation>ISO 4217, etwa USD</translation>
    </message>
    <message>
      <source>If it is a project of this program, open it; it is no article.</source>
      <translation>Wenn es ein Projekt dieses Programms ist, öffnen Sie es; ein Artikel ist es nicht.</translation>
    </message>
    <message>
      <source>If it shows text, have that recognised first, and read the text.</source>
      <translation>Wenn es Text zeigt, lassen Sie ihn erst erkennen und lesen Sie den Text ein.</translation>
    </message>
    <message>
      <source>If there is a transcript, read that.</source>
      <translation>Wenn es eine Abschrift gibt, lesen Sie die ein.</translation>
    </message>
    <message>
      <source>Import {name_of}</source>
      <translation>{name_of} importieren</translation>
    </message>
    <message>
      <source>In blind review a draft is its author’s alone; it can be judged once they submit the article.</source>
      <translation>In blinder Prüfung gehört ein Entwurf allein der Person, die ihn schreibt; beurteilt wird er, wenn sie den Artikel einreicht.</translation>
    </message>
    <message>
      <source>In blind review a submitted article stays submitted: you have seen what your colleagues tagged there.</source>
      <translation>In blinder Prüfung bleibt ein eingereichter Artikel eingereicht: Sie haben gesehen, was dort andere markiert haben.</translation>
    </message>
    <message>
      <source>In blind review colleagues’ tags are judged after submitting; submit this article first.</source>
      <translation>In blinder Prüfung werden die Markierungen anderer nach dem Einreichen beurteilt; reichen Sie erst diesen Artikel ein.</translation>
    </message>
    <message>
      <source>In blind review nothing is tagged after submitting, for you have seen what your colleagues tagged. Ask a lead to add the tag.</source>
      <translation>In blinder Prüfung wird nach dem Einreichen nichts mehr markiert, denn Sie haben gesehen, was andere markiert haben. Bitten Sie eine Leitung, die Markierung hinzuzufügen.</translation>
    </message>
    <message>
      <source>In its head, unseen, the page says of itself: “{description}”</source>
      <translation>In ihrem Kopf sagt die Seite ungesehen von sich: „{description}“</translation>
    </message>
    <message>
      <source>It does not say whether they found the same errors.</source>
      <translation>Es sagt nicht, ob sie dieselben Fehler gefunden haben.</translation>
    </message>
    <message>
      <source>It does not say whether they found the same passages, and what one tagged alone is not in it.</source>
      <translation>Es sagt nicht, ob sie dieselben Stellen gefunden haben, und was nur eine Person markiert hat, ist nicht darin.</translation>
    </message>
    <message>
      <source>It does not say whether they found the same passages.</source>
      <translation>Es sagt nicht, ob sie dieselben Stellen gefunden haben.</translation>
    </message>
    <message>
      <source>It does not say whether they found the same passages; one poor pair hides in the mean.</source>
      <translation>Es sagt nicht, ob sie dieselben Stellen gefunden haben; ein schlechtes Paar verschwindet im Mittelwert.</translation>
    </message>
    <message>
      <source>It does not say whether they found the same passages; where nearly all labels are one, it is low even if they nearly always agree.</source>
      <translation>Es sagt nicht, ob sie dieselben Stellen gefunden haben; wo fast alle Werte einer sind, ist es niedrig, selbst wenn sie fast immer übereinstimmen.</translation>
    </message>
    <message>
      <source>It does not say which words it stands on (“exact”).</source>
      <translation>Es steht nicht da, auf welchen Wörtern sie steht („exact“).</translation>
    </message>
    <message>
      <source>It does not see the fields; long spans weigh far more than short ones, and overlapping tags of a kind by one reviewer count as one span.</source>
      <translation>Es sieht die Felder nicht; lange Stellen wiegen weit mehr als kurze, und überlappende Markierungen einer Art durch eine Person zählen als eine Stelle.</translation>
    </message>
    <message>
      <source>It has no id.</source>
      <translation>Es hat keine id.</translation>
    </message>
    <message>
      <source>It is no JSON object.</source>
      <translation>Es ist kein JSON-Objekt.</translation>
    </message>
    <message>
      <source>It is not corrected for chance, and a span that differs by one character counts as missed.</source>
      <translation>Es ist nicht um den Zufall bereinigt, und eine Stelle, die um ein Zeichen abweicht, zählt als verfehlt.</translation>
    </message>
    <message>
      <source>It is not corrected for chance, and one shared character is enough.</source>
      <translation>Es ist nicht um den Zufall bereinigt, und ein gemeinsames Zeichen genügt.</translation>
    </message>
    <message>
      <source>It is not corrected for chance, does not see how many tags there are, and long tags weigh more.</source>
      <translation>Es ist nicht um den Zufall bereinigt, sieht nicht, wie viele Markierungen es gibt, und lange wiegen mehr.</translation>
    </message>
    <message>
      <source>It is not what cleaning made of the version before.</source>
      <translation>Es ist nicht, was die Bereinigung aus der Version davor gemacht hat.</translation>
    </message>
    <message>
      <source>It links to “{to}”, which is not in the file.</source>
      <translation>Sie verweist auf „{to}“, das nicht in der Datei ist.</translation>
    </message>
    <message>
      <source>It sees neither kinds nor where one tag ends and the next begins; long tags weigh more than short ones.</source>
      <translation>Es sieht weder Arten noch, wo eine Markierung endet und die nächste beginnt; lange wiegen mehr als kurze.</translation>
    </message>
    <message>
      <source>It tells of a tag {where}.</source>
      <translation>Es nennt eine Markierung: {where}.</translation>
    </message>
    <message>
      <source>It took too long to tell the main text of the page from the rest; all its text was taken</source>
      <translation>Den Haupttext der Seite vom Rest zu scheiden, dauerte zu lange; der ganze Text wurde genommen</translation>
    </message>
    <message>
      <source>Item {number}</source>
      <translation>Eintrag {number}</translation>
    </message>
    <message>
      <source>Its length is given as {length}, and is {found}.</source>
      <translation>Seine Länge ist mit {length} angegeben und ist {found}.</translation>
    </message>
    <message>
      <source>Its span {start}–{end} leaves the text.</source>
      <translation>Ihre Stelle {start}–{end} ragt aus dem Text.</translation>
    </message>
    <message>
      <source>Its words are not those of the text at its place.</source>
      <translation>Ihre Wörter sind nicht die des Textes an ihrer Stelle.</translation>
    </message>
    <message>
      <source>Keep tag in place</source>
      <translation>Markierung an ihrer Stelle lassen</translation>
    </message>
    <message>
      <source>Kind of quantity</source>
      <translation>Art der Menge</translation>
    </message>
    <message>
      <source>Kind of source</source>
      <translation>Art der Quelle</translation>
    </message>
    <message>
      <source>Kind {number}</source>
      <translation>Art {number}</translation>
    </message>
    <message>
      <source>Kinds of tags: {words}.</source>
      <translation>Markierungsarten: {words}.</translation>
    </message>
    <message>
      <source>Krippendorff’s alpha for unitizing</source>
      <translation>Krippendorffs Alpha für Abgrenzungen</translation>
    </message>
    <message>
      <source>Krippendorff’s alpha of severity, ordinal</source>
      <translation>Krippendorffs Alpha der Schwere, ordinal</translation>
    </message>
    <message>
      <source>Krippendorff’s alpha, character by character</source>
      <translation>Krippendorffs Alpha, Zeichen für Zeichen</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Verknüpfen</translation>
    </message>
    <message>
      <source>Link tags</source>
      <translation>Markierungen verknüpfen</translation>
    </message>
    <message>
      <source>Link {id}: the tag at its other end is not in the project.</source>
      <translation>Verknüpfung {id}: Die Markierung am anderen Ende ist nicht im Projekt.</translation>
    </message>
    <message>
      <source>Link {made} tags</source>
      <translation>{made} Markierungen verknüpfen</translation>
    </message>
    <message>
      <source>Link: {label}</source>
      <translation>Verknüpfung: {label}</translation>
    </message>
    <message>
      <source>MQM-based core</source>
      <translation>Grundprofil, MQM-basiert</translation>
    </message>
    <message>
      <source>MQM-based {profile}</source>
      <translation>MQM-basiert: {profile}</translation>
    </message>
    <message>
      <source>Make room</source>
      <translation>Platz schaffen</translation>
    </message>
    <message>
      <source>Make {name} a lead</source>
      <translation>{name} zur Leitung machen</translation>
    </message>
    <message>
      <source>Mark “{title}” as {label}</source>
      <translation>„{title}“ als {label} kennzeichnen</translation>
    </message>
    <message>
      <source>Markdown, {encoding}</source>
      <translation>Markdown, {encoding}</translation>
    </message>
    <message>
      <source>Markdown: the words without the markup, with headings, lists and tables as such.</source>
      <translation>Markdown: die Wörter ohne die Auszeichnung, mit Überschriften, Listen und Tabellen als solchen.</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <source>Merge kinds of tags</source>
      <translation>Markierungsarten zusammenlegen</translation>
    </message>
    <message>
      <source>Merge {named} into “{name}”</source>
      <translation>{named} mit „{name}“ zusammenlegen</translation>
    </message>
    <message>
      <source>Merge {names}</source>
      <translation>{names} zusammenführen</translation>
    </message>
    <message>
      <source>More than {most_hits} passages; nothing was tagged. Look for less.</source>
      <translation>Mehr als {most_hits} Stellen; nichts wurde markiert. Suchen Sie nach weniger.</translation>
    </message>
    <message>
      <source>Move tag</source>
      <translation>Markierung verschieben</translation>
    </message>
    <message>
      <source>NUL character</source>
      <translation>NUL-Zeichen</translation>
    </message>
    <message>
      <source>Name lead</source>
      <translation>Leitung benennen</translation>
    </message>
    <message>
      <source>Neutral, minor and major errors each need a weight.</source>
      <translation>Neutrale, leichte und schwere Fehler brauchen je ein Gewicht.</translation>
    </message>
    <message>
      <source>No file was named to merge; nothing was changed.</source>
      <translation>Es wurde keine Datei zum Zusammenführen genannt; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>No tag of the kind “{name}” has a value in “{name_2}”; nothing was changed.</source>
      <translation>Keine Markierung der Art „{name}“ hat einen Wert in „{name_2}“; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Nobody decides on their own tag; {name} set “{exact}”. Nothing was assigned.</source>
      <translation>Niemand entscheidet über die eigene Markierung; {name} hat „{exact}“ gesetzt. Nichts wurde zugewiesen.</translation>
    </message>
    <message>
      <source>Nobody {does} their own tag; {name} set this one. Ask a colleague.</source>
      <translation>{does} darf niemand die eigene Markierung; {name} hat diese gesetzt. Fragen Sie jemand anderen.</translation>
    </message>
    <message>
      <source>None of the tags chosen is of the kind “{name}”; nothing was changed.</source>
      <translation>Keine der gewählten Markierungen ist von der Art „{name}“; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>None of these reviewers tagged anything.</source>
      <translation>Keine dieser Personen hat etwas markiert.</translation>
    </message>
    <message>
      <source>None of these tags is in the project any more; nothing was changed.</source>
      <translation>Keine dieser Markierungen ist noch im Projekt; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Nothing was cleaned in this version, so there is nothing to put back.</source>
      <translation>In dieser Version wurde nichts bereinigt, also gibt es nichts zurückzunehmen.</translation>
    </message>
    <message>
      <source>Nothing would be left of the text; it was kept as it is. Choose fewer changes.</source>
      <translation>Vom Text bliebe nichts übrig; er blieb, wie er ist. Wählen Sie weniger Änderungen.</translation>
    </message>
    <message>
      <source>Of the journal, {blank} changes were blanked, and its entries on erasures tell of {told}.</source>
      <translation>Im Verlauf sind {blank} Änderungen geschwärzt, und seine Einträge über Löschungen nennen {told}.</translation>
    </message>
    <message>
      <source>Of what</source>
      <translation>Wovon</translation>
    </message>
    <message>
      <source>One of the articles is not in the project any more. Nothing was changed.</source>
      <translation>Einer der Artikel ist nicht mehr im Projekt. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>One {replace}</source>
      <translation>Ein Datensatz ({replace})</translation>
    </message>
    <message>
      <source>Only a lead reopens what was settled; {name} is none. Ask a lead.</source>
      <translation>Nur eine Leitung öffnet wieder, was entschieden war; {name} ist keine. Fragen Sie eine Leitung.</translation>
    </message>
    <message>
      <source>Only a lead settles; {name} is none. Decide on the tag instead, or ask a lead.</source>
      <translation>Nur eine Leitung entscheidet endgültig; {name} ist keine. Geben Sie stattdessen Ihr Urteil ab, oder fragen Sie eine Leitung.</translation>
    </message>
    <message>
      <source>Only a lead {does}, here {names}. Nothing was changed; ask there.</source>
      <translation>Nur eine Leitung {does}, hier {names}. Nichts wurde geändert; fragen Sie dort.</translation>
    </message>
    <message>
      <source>Only its author changes a tag. Decide “amend” and say what it should be instead.</source>
      <translation>Nur wer markiert hat, ändert die Markierung. Entscheiden Sie „ändern“ und sagen Sie, was es stattdessen sein soll.</translation>
    </message>
    <message>
      <source>Only the first {pages} of {page_count} pages were read; the others are too much</source>
      <translation>Nur die ersten {pages} von {page_count} Seiten wurden gelesen; die übrigen sind zu viel</translation>
    </message>
    <message>
      <source>Open it in the program that made it, save its text as .txt and read that.</source>
      <translation>Öffnen Sie es in dem Programm, das es erstellt hat, speichern Sie den Text als .txt und lesen Sie den ein.</translation>
    </message>
    <message>
      <source>OpenDocument text</source>
      <translation>OpenDocument-Text</translation>
    </message>
    <message>
      <source>OpenDocument texts with their notes; tracked changes are taken as accepted.</source>
      <translation>OpenDocument-Texte mit ihren Fußnoten; nachverfolgte Änderungen gelten als angenommen.</translation>
    </message>
    <message>
      <source>Opening “{value}” with a password would take too long. Save it without a password.</source>
      <translation>„{value}“ mit einem Passwort zu öffnen, dauerte zu lange. Speichern Sie es ohne Passwort.</translation>
    </message>
    <message>
      <source>Order articles</source>
      <translation>Artikel ordnen</translation>
    </message>
    <message>
      <source>Order the kinds of tags</source>
      <translation>Markierungsarten ordnen</translation>
    </message>
    <message>
      <source>Original language</source>
      <translation>Originalsprache</translation>
    </message>
    <message>
      <source>Original text</source>
      <translation>Originaltext</translation>
    </message>
    <message>
      <source>Original was visible</source>
      <translation>Original lag vor</translation>
    </message>
    <message>
      <source>Other tag</source>
      <translation>Andere Markierung</translation>
    </message>
    <message>
      <source>Overlapping span, same kind (F1)</source>
      <translation>Überlappende Stelle, gleiche Art (F1)</translation>
    </message>
    <message>
      <source>PDF by its pages: columns, paragraphs, headings, lists and tables; scans are said to be scans.</source>
      <translation>PDF nach seinen Seiten: Spalten, Absätze, Überschriften, Listen und Tabellen; von Scans wird gesagt, dass sie es sind.</translation>
    </message>
    <message>
      <source>PDF, 1 page</source>
      <translation>PDF, 1 Seite</translation>
    </message>
    <message>
      <source>PDF, {count} pages</source>
      <translation>PDF, {count} Seiten</translation>
    </message>
    <message>
      <source>Package for {name}</source>
      <translation>Paket für {name}</translation>
    </message>
    <message>
      <source>Page {pages}</source>
      <translation>Seite {pages}</translation>
    </message>
    <message>
      <source>Pages that Safari saved whole.</source>
      <translation>Seiten, die Safari als Ganzes gespeichert hat.</translation>
    </message>
    <message>
      <source>Pages that a browser saved whole (MHTML), with where and when that was.</source>
      <translation>Seiten, die ein Browser als Ganzes gespeichert hat (MHTML), mit Ort und Zeit.</translation>
    </message>
    <message>
      <source>Pages {value} and {value_2}</source>
      <translation>Seiten {value} und {value_2}</translation>
    </message>
    <message>
      <source>Parts of “{what}” lie over each other, as no document's do; nothing of it was read.</source>
      <translation>Teile von „{what}“ liegen übereinander, wie es in keinem Dokument vorkommt; nichts davon wurde gelesen.</translation>
    </message>
    <message>
      <source>Period from</source>
      <translation>Zeitraum von</translation>
    </message>
    <message>
      <source>Period there</source>
      <translation>Zeitraum dort</translation>
    </message>
    <message>
      <source>Period to</source>
      <translation>Zeitraum bis</translation>
    </message>
    <message>
      <source>Place tag</source>
      <translation>Markierung setzen</translation>
    </message>
    <message>
      <source>Put back {count} of cleaning</source>
      <translation>{count} der Bereinigung zurücknehmen</translation>
    </message>
    <message>
      <source>Read 1 article</source>
      <translation>1 Artikel einlesen</translation>
    </message>
    <message>
      <source>Read articles</source>
      <translation>Artikel einlesen</translation>
    </message>
    <message>
      <source>Read everything in the file</source>
      <translation>Alles in der Datei einlesen</translation>
    </message>
    <message>
      <source>Read new version from {name_of}</source>
      <translation>Neue Version aus {name_of} einlesen</translation>
    </message>
    <message>
      <source>Read that way, the text is the same to the letter; no new version was made.</source>
      <translation>So gelesen ist der Text buchstäblich derselbe; es wurde keine neue Version angelegt.</translation>
    </message>
    <message>
      <source>Read the main text only</source>
      <translation>Nur den Haupttext einlesen</translation>
    </message>
    <message>
      <source>Read {count} articles</source>
      <translation>{count} Artikel einlesen</translation>
    </message>
    <message>
      <source>Read {name_of}</source>
      <translation>{name_of} einlesen</translation>
    </message>
    <message>
      <source>Reason for the grade</source>
      <translation>Grund der Bewertung</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Reference wording</source>
      <translation>Vergleichswortlaut</translation>
    </message>
    <message>
      <source>Remove a kind of tag</source>
      <translation>Markierungsart entfernen</translation>
    </message>
    <message>
      <source>Remove article “{title}”</source>
      <translation>Artikel „{title}“ entfernen</translation>
    </message>
    <message>
      <source>Remove articles</source>
      <translation>Artikel entfernen</translation>
    </message>
    <message>
      <source>Remove evidence</source>
      <translation>Beleg entfernen</translation>
    </message>
    <message>
      <source>Remove tag</source>
      <translation>Markierung entfernen</translation>
    </message>
    <message>
      <source>Remove {found} tags</source>
      <translation>{found} Markierungen entfernen</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>{name} entfernen</translation>
    </message>
    <message>
      <source>Remove “{name}”</source>
      <translation>„{name}“ entfernen</translation>
    </message>
    <message>
      <source>Rename a kind of tag</source>
      <translation>Markierungsart umbenennen</translation>
    </message>
    <message>
      <source>Rename {name} to {name_2}</source>
      <translation>{name} in {name_2} umbenennen</translation>
    </message>
    <message>
      <source>Rename “{name}” to “{name_2}”</source>
      <translation>„{name}“ in „{name_2}“ umbenennen</translation>
    </message>
    <message>
      <source>Rename “{title}”</source>
      <translation>„{title}“ umbenennen</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>Wieder öffnen</translation>
    </message>
    <message>
      <source>Reopen comment</source>
      <translation>Kommentar wieder öffnen</translation>
    </message>
    <message>
      <source>Reopen: {named}</source>
      <translation>Wieder öffnen: {named}</translation>
    </message>
    <message>
      <source>Reopening needs a correction note: say what was wrong, and it is kept with the tag.</source>
      <translation>Das Wiederöffnen braucht einen Korrekturvermerk: Sagen Sie, was falsch war; er wird mit der Markierung aufgehoben.</translation>
    </message>
    <message>
      <source>Repeat of</source>
      <translation>Wiederholung von</translation>
    </message>
    <message>
      <source>Resolve comment</source>
      <translation>Kommentar erledigen</translation>
    </message>
    <message>
      <source>Retag</source>
      <translation>Art ändern</translation>
    </message>
    <message>
      <source>Retag as {name}</source>
      <translation>In {name} ändern</translation>
    </message>
    <message>
      <source>Retag {new} as {name}</source>
      <translation>{new} in {name} ändern</translation>
    </message>
    <message>
      <source>Retire a kind of tag</source>
      <translation>Markierungsart stilllegen</translation>
    </message>
    <message>
      <source>Review blind</source>
      <translation>Blind prüfen</translation>
    </message>
    <message>
      <source>Review openly</source>
      <translation>Offen prüfen</translation>
    </message>
    <message>
      <source>Rich Text</source>
      <translation>Rich Text</translation>
    </message>
    <message>
      <source>Rich Text document</source>
      <translation>Rich-Text-Dokument</translation>
    </message>
    <message>
      <source>Row {row} refers to something in “{parent}” that is not there.</source>
      <translation>Zeile {row} verweist auf etwas in „{parent}“, das es nicht gibt.</translation>
    </message>
    <message>
      <source>SHA-256 of the file</source>
      <translation>SHA-256 der Datei</translation>
    </message>
    <message>
      <source>Same span and kind (F1)</source>
      <translation>Gleiche Stelle und Art (F1)</translation>
    </message>
    <message>
      <source>Save the page as .txt and read that.</source>
      <translation>Speichern Sie die Seite als .txt und lesen Sie die ein.</translation>
    </message>
    <message>
      <source>Set language</source>
      <translation>Sprache setzen</translation>
    </message>
    <message>
      <source>Set state</source>
      <translation>Stand setzen</translation>
    </message>
    <message>
      <source>Set the weights of {name}</source>
      <translation>Gewichte von {name} setzen</translation>
    </message>
    <message>
      <source>Set weights</source>
      <translation>Gewichte setzen</translation>
    </message>
    <message>
      <source>Settle</source>
      <translation>Endgültig entscheiden</translation>
    </message>
    <message>
      <source>Settle as {label}: {named}</source>
      <translation>Als {label} entscheiden: {named}</translation>
    </message>
    <message>
      <source>Settling this tag needs a reason, for {why}: say why, and it is kept with it.</source>
      <translation>Diese Entscheidung braucht einen Grund, denn {why}: Sagen Sie warum; er wird mit ihr aufgehoben.</translation>
    </message>
    <message>
      <source>Severity of drift</source>
      <translation>Schwere der Abweichung</translation>
    </message>
    <message>
      <source>Short reference</source>
      <translation>Kurzverweis</translation>
    </message>
    <message>
      <source>Somebody has looked at this tag already, or it was removed. Nothing was changed.</source>
      <translation>Jemand hat sich diese Markierung schon angesehen, oder sie wurde entfernt. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Somebody made a newer version of this article meanwhile. Nothing was changed; try again.</source>
      <translation>Jemand hat inzwischen eine neuere Version dieses Artikels angelegt. Nichts wurde geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Source named in the text</source>
      <translation>Im Text genannte Quelle</translation>
    </message>
    <message>
      <source>Source of the reference</source>
      <translation>Quelle des Vergleichs</translation>
    </message>
    <message>
      <source>Speaker in the text</source>
      <translation>Sprecher im Text</translation>
    </message>
    <message>
      <source>Spelling is not checked: install it with “pip install annotator[spell]”.</source>
      <translation>Die Rechtschreibung wird nicht geprüft: Installieren Sie sie mit „pip install annotator[spell]“.</translation>
    </message>
    <message>
      <source>Split a kind of tag</source>
      <translation>Markierungsart teilen</translation>
    </message>
    <message>
      <source>Split “{name}” by {name_2}</source>
      <translation>„{name}“ nach {name_2} teilen</translation>
    </message>
    <message>
      <source>Split “{name}” from “{name_2}”</source>
      <translation>„{name}“ von „{name_2}“ abteilen</translation>
    </message>
    <message>
      <source>Submit</source>
      <translation>Einreichen</translation>
    </message>
    <message>
      <source>Submit “{title}”</source>
      <translation>„{title}“ einreichen</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Markieren</translation>
    </message>
    <message>
      <source>Tag {id} (“{exact}”)</source>
      <translation>Markierung {id} („{exact}“)</translation>
    </message>
    <message>
      <source>Tag {made} passages</source>
      <translation>{made} Stellen markieren</translation>
    </message>
    <message>
      <source>Tag {made} passages as {name}</source>
      <translation>{made} Stellen als {name} markieren</translation>
    </message>
    <message>
      <source>Tag {name}</source>
      <translation>{name} markieren</translation>
    </message>
    <message>
      <source>Tag {name} {made} times</source>
      <translation>{name} {made}-mal markieren</translation>
    </message>
    <message>
      <source>Tags with all that hangs on them, as `tags --json` prints them.</source>
      <translation>Markierungen mit allem, was an ihnen hängt, wie `tags --json` sie ausgibt.</translation>
    </message>
    <message>
      <source>Take articles out of the archive</source>
      <translation>Artikel aus dem Archiv holen</translation>
    </message>
    <message>
      <source>Take back the assignment: {named}</source>
      <translation>Zuweisung zurücknehmen: {named}</translation>
    </message>
    <message>
      <source>Take kinds from {name_of}</source>
      <translation>Arten aus {name_of} übernehmen</translation>
    </message>
    <message>
      <source>Text in any encoding; every character is kept.</source>
      <translation>Text in jeder Kodierung; jedes Zeichen bleibt.</translation>
    </message>
    <message>
      <source>That article is not in the project any more.</source>
      <translation>Dieser Artikel ist nicht mehr im Projekt.</translation>
    </message>
    <message>
      <source>That article is not in the project, nor in its history. Nothing was erased.</source>
      <translation>Dieser Artikel ist weder im Projekt noch in seinem Verlauf. Nichts wurde gelöscht.</translation>
    </message>
    <message>
      <source>That comment is not there any more.</source>
      <translation>Diesen Kommentar gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>That entry is not in the history.</source>
      <translation>Dieser Eintrag ist nicht im Verlauf.</translation>
    </message>
    <message>
      <source>That is more than {target} can keep in one piece (about 1 GB). Nothing was stored; take it in smaller parts.</source>
      <translation>Das ist mehr, als {target} an einem Stück aufnehmen kann (etwa 1 GB). Nichts wurde gespeichert; nehmen Sie es in kleineren Teilen auf.</translation>
    </message>
    <message>
      <source>That is you; choose a colleague to ask.</source>
      <translation>Das sind Sie; wählen Sie jemand anderen.</translation>
    </message>
    <message>
      <source>That item of evidence does not belong to this claim, or is not there any more.</source>
      <translation>Dieser Beleg gehört nicht zu dieser Behauptung oder ist nicht mehr da.</translation>
    </message>
    <message>
      <source>That kind of tag is not in the project any more. Nothing was changed.</source>
      <translation>Diese Markierungsart ist nicht mehr im Projekt. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>That link is not there any more.</source>
      <translation>Diese Verknüpfung gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>That name cannot be used ({strerror}); nothing was written. Choose another.</source>
      <translation>Dieser Name ist nicht verwendbar ({strerror}); nichts wurde geschrieben. Wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>That reviewer is not in the project.</source>
      <translation>Diese Person ist nicht im Projekt.</translation>
    </message>
    <message>
      <source>That tag is not in the project any more.</source>
      <translation>Diese Markierung ist nicht mehr im Projekt.</translation>
    </message>
    <message>
      <source>That text is not in the project; run a check of it.</source>
      <translation>Dieser Text ist nicht im Projekt; prüfen Sie es.</translation>
    </message>
    <message>
      <source>That version is not in the project any more.</source>
      <translation>Diese Version ist nicht mehr im Projekt.</translation>
    </message>
    <message>
      <source>That version of the article is not in the project any more.</source>
      <translation>Diese Version des Artikels ist nicht mehr im Projekt.</translation>
    </message>
    <message>
      <source>That was not cleaned in this version, so it cannot be put back. Nothing was changed.</source>
      <translation>Das wurde in dieser Version nicht bereinigt und lässt sich daher nicht zurücknehmen. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The article has no text.</source>
      <translation>Der Artikel hat keinen Text.</translation>
    </message>
    <message>
      <source>The bytes of an original are not what their hash says.</source>
      <translation>Die Bytes eines Originals sind nicht, was ihre Prüfsumme sagt.</translation>
    </message>
    <message>
      <source>The bytes that this version was read from are not in the project; run a check of it.</source>
      <translation>Die Bytes, aus denen diese Version gelesen wurde, sind nicht im Projekt; prüfen Sie es.</translation>
    </message>
    <message>
      <source>The connection to {host} broke off, or what came was no answer of a web server; nothing was read. Try again.</source>
      <translation>Die Verbindung zu {host} brach ab, oder was kam, war keine Antwort eines Webservers; nichts wurde gelesen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The connection to {host} is not secure ({reason}), so nothing was read. If you trust it, save the page in a browser and read the file.</source>
      <translation>Die Verbindung zu {host} ist nicht sicher ({reason}), daher wurde nichts gelesen. Wenn Sie ihr trauen, speichern Sie die Seite im Browser und lesen Sie die Datei ein.</translation>
    </message>
    <message>
      <source>The decision {id} was left out: nobody decides on their own tag.</source>
      <translation>Die Entscheidung {id} wurde ausgelassen: Niemand entscheidet über die eigene Markierung.</translation>
    </message>
    <message>
      <source>The decision {id} was left out: “{label}” needs a reason.</source>
      <translation>Die Entscheidung {id} wurde ausgelassen: „{label}“ braucht einen Grund.</translation>
    </message>
    <message>
      <source>The disk failed while {target} was read or written. The change at hand was not stored, everything before it was; check the disk or the connection to it and try again.</source>
      <translation>Der Datenträger versagte, während {target} gelesen oder geschrieben wurde. Die jetzige Änderung wurde nicht gespeichert, alles davor schon; prüfen Sie den Datenträger oder die Verbindung dorthin und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The document refers to {count} outside of it, which was not fetched</source>
      <translation>Das Dokument verweist auf {count} außerhalb, was nicht abgerufen wurde</translation>
    </message>
    <message>
      <source>The encoding was guessed ({encoding}); look whether all letters are right</source>
      <translation>Die Kodierung wurde erraten ({encoding}); sehen Sie nach, ob alle Buchstaben stimmen</translation>
    </message>
    <message>
      <source>The entry of the journal is damaged and cannot be read.</source>
      <translation>Der Eintrag des Verlaufs ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
      <source>The entry of the journal was changed, or one before it is missing.</source>
      <translation>Der Eintrag des Verlaufs wurde geändert, oder einer davor fehlt.</translation>
    </message>
    <message>
      <source>The field “{name}” has more than {most_choices} choices.</source>
      <translation>Das Feld „{name}“ hat mehr als {most_choices} Auswahlwerte.</translation>
    </message>
    <message>
      <source>The field “{name}” is a choice and needs something to choose from.</source>
      <translation>Das Feld „{name}“ ist eine Auswahl und braucht etwas zum Auswählen.</translation>
    </message>
    <message>
      <source>The field “{name}” is of the type {type}; such fields hold one of {field_types}.</source>
      <translation>Das Feld „{name}“ ist vom Typ {type}; solche Felder enthalten eines von {field_types}.</translation>
    </message>
    <message>
      <source>The file has markup (HTML or XML), which was kept as text</source>
      <translation>Die Datei hat Auszeichnung (HTML oder XML), die als Text stehen blieb</translation>
    </message>
    <message>
      <source>The file is damaged: {orig}.</source>
      <translation>Die Datei ist beschädigt: {orig}.</translation>
    </message>
    <message>
      <source>The file is damaged: {words}.</source>
      <translation>Die Datei ist beschädigt: {words}.</translation>
    </message>
    <message>
      <source>The file is too long for its markup to be taken out</source>
      <translation>Die Datei ist zu lang, um die Auszeichnung herauszunehmen</translation>
    </message>
    <message>
      <source>The files in a zip archive; hidden ones are passed over.</source>
      <translation>Die Dateien in einem ZIP-Archiv; verborgene werden übergangen.</translation>
    </message>
    <message>
      <source>The folder for backups, {folder}, cannot be made ({strerror}). No backup was made, and nothing was changed; make room for it there, or move the project into a folder that you may write.</source>
      <translation>Der Ordner für Sicherungen, {folder}, lässt sich nicht anlegen ({strerror}). Es wurde keine Sicherung angelegt und nichts geändert; schaffen Sie dort Platz, oder verschieben Sie das Projekt in einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
      <source>The folder {folder} cannot be written; nothing was written. Choose another.</source>
      <translation>In den Ordner {folder} lässt sich nicht schreiben; nichts wurde geschrieben. Wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>The folder “{here}” could not be opened ({strerror}); nothing in it was read.</source>
      <translation>Der Ordner „{here}“ ließ sich nicht öffnen ({strerror}); nichts darin wurde gelesen.</translation>
    </message>
    <message>
      <source>The folder “{parent}” does not exist; nothing was written. Make it first, or choose another.</source>
      <translation>Den Ordner „{parent}“ gibt es nicht; nichts wurde geschrieben. Legen Sie ihn erst an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>The index for search does not agree with the texts.</source>
      <translation>Das Verzeichnis für die Suche stimmt nicht mit den Texten überein.</translation>
    </message>
    <message>
      <source>The journal does not know of the row as it is.</source>
      <translation>Der Verlauf kennt die Zeile nicht so, wie sie ist.</translation>
    </message>
    <message>
      <source>The key {shortcut} is that of “{name}”; choose another.</source>
      <translation>Die Taste {shortcut} gehört „{name}“; wählen Sie eine andere.</translation>
    </message>
    <message>
      <source>The kind of this tag is not defined in the project.</source>
      <translation>Die Art dieser Markierung ist im Projekt nicht festgelegt.</translation>
    </message>
    <message>
      <source>The kind of this tag is not in the project; its fields cannot be changed.</source>
      <translation>Die Art dieser Markierung ist nicht im Projekt; ihre Felder lassen sich nicht ändern.</translation>
    </message>
    <message>
      <source>The line ends in spaces, which nobody sees; they would go.</source>
      <translation>Die Zeile endet mit Leerzeichen, die niemand sieht; sie fielen weg.</translation>
    </message>
    <message>
      <source>The line {line} reads like a part of the page, not of the article; it would go.</source>
      <translation>Die Zeile {line} liest sich wie ein Teil der Seite, nicht des Artikels; sie fiele weg.</translation>
    </message>
    <message>
      <source>The line {line} {where} of the text is a mark with which programs fence off code; it would go.</source>
      <translation>Die Zeile {line} {where} des Textes ist ein Zeichen, mit dem Programme Code einzäunen; sie fiele weg.</translation>
    </message>
    <message>
      <source>The link leads to {host}, within your own network, and was not followed.</source>
      <translation>Der Link führt zu {host} in Ihrem eigenen Netz und wurde nicht verfolgt.</translation>
    </message>
    <message>
      <source>The link led on to {final_address}</source>
      <translation>Der Link führte weiter zu {final_address}</translation>
    </message>
    <message>
      <source>The list of contents was left out; read everything in the file to see it</source>
      <translation>Das Inhaltsverzeichnis wurde weggelassen; lesen Sie alles in der Datei, um es zu sehen</translation>
    </message>
    <message>
      <source>The main text could not be told from the rest of the page; all its text was taken</source>
      <translation>Der Haupttext war vom Rest der Seite nicht zu scheiden; der ganze Text wurde genommen</translation>
    </message>
    <message>
      <source>The markup in {count} of great length was kept as text</source>
      <translation>Die Auszeichnung in {count} von großer Länge blieb als Text stehen</translation>
    </message>
    <message>
      <source>The mean of Cohen’s kappa over all pairs of reviewers, of the same {of} on the passages that all tagged. {chance}</source>
      <translation>Der Mittelwert von Cohens Kappa über alle Paare von Personen, für dasselbe ({of}) an den Stellen, die alle markiert haben. {chance}</translation>
    </message>
    <message>
      <source>The name “{name}” does not tell the format; name one: --format {known}.</source>
      <translation>Der Name „{name}“ verrät das Format nicht; nennen Sie eines: --format {known}.</translation>
    </message>
    <message>
      <source>The name “{name}…” is too long; nothing was written. Choose a shorter one.</source>
      <translation>Der Name „{name}…“ ist zu lang; nichts wurde geschrieben. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
      <source>The newest changes of {path} stand in {name} and cannot be read in a folder that cannot be written. Nothing was changed; copy both files into a folder of your own and open the project there.</source>
      <translation>Die neuesten Änderungen von {path} stehen in {name} und sind in einem schreibgeschützten Ordner nicht lesbar. Nichts wurde geändert; kopieren Sie beide Dateien in einen eigenen Ordner und öffnen Sie das Projekt dort.</translation>
    </message>
    <message>
      <source>The newest version has the same text already; nothing was changed.</source>
      <translation>Die neueste Version hat schon denselben Text; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The page calls itself {label} but is in UTF-8</source>
      <translation>Die Seite nennt sich {label}, ist aber in UTF-8</translation>
    </message>
    <message>
      <source>The page is nested too deeply for its main text to be told from the rest; all its text was taken</source>
      <translation>Die Seite ist zu tief verschachtelt, um den Haupttext vom Rest zu scheiden; der ganze Text wurde genommen</translation>
    </message>
    <message>
      <source>The page is too large for its main text to be told from the rest; all its text was taken</source>
      <translation>Die Seite ist zu groß, um den Haupttext vom Rest zu scheiden; der ganze Text wurde genommen</translation>
    </message>
    <message>
      <source>The password does not open “{value}”. Give another.</source>
      <translation>Das Passwort öffnet „{value}“ nicht. Geben Sie ein anderes an.</translation>
    </message>
    <message>
      <source>The password does not open “{value}”. Try another.</source>
      <translation>Das Passwort öffnet „{value}“ nicht. Versuchen Sie ein anderes.</translation>
    </message>
    <message>
      <source>The password does not open “{what}”. Give another.</source>
      <translation>Das Passwort öffnet „{what}“ nicht. Geben Sie ein anderes an.</translation>
    </message>
    <message>
      <source>The project could not be brought up to date; it was left as it was. Report this with a copy of the project.</source>
      <translation>Das Projekt ließ sich nicht auf den neuen Stand bringen; es blieb, wie es war. Melden Sie dies mit einer Kopie des Projekts.</translation>
    </message>
    <message>
      <source>The project defines no kinds of tags; there is nothing to write.</source>
      <translation>Das Projekt hat keine eigenen Markierungsarten; es gibt nichts zu schreiben.</translation>
    </message>
    <message>
      <source>The project has no article to hand over. Read one first; nothing was written.</source>
      <translation>Das Projekt hat keinen Artikel, der weitergegeben werden kann. Lesen Sie zuerst einen ein; es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>The project is damaged ({found}), so no backup was made of it and nothing was changed; the earlier backups are as they were. Run a check of the project, and go on from one of them.</source>
      <translation>Das Projekt ist beschädigt ({found}), daher wurde keine Sicherung davon angelegt und nichts geändert; die früheren Sicherungen sind, wie sie waren. Prüfen Sie das Projekt, und arbeiten Sie von einer von ihnen weiter.</translation>
    </message>
    <message>
      <source>The proxy on the way to {host} refused or did not answer. Look at its settings.</source>
      <translation>Der Proxy auf dem Weg zu {host} weigerte sich oder antwortete nicht. Sehen Sie seine Einstellungen an.</translation>
    </message>
    <message>
      <source>The proxy that the system names ({without_credentials}) cannot be used; only http and https proxies can. Nothing was fetched.</source>
      <translation>Der Proxy, den das System nennt ({without_credentials}), ist nicht verwendbar; nur http- und https-Proxys sind es. Nichts wurde abgerufen.</translation>
    </message>
    <message>
      <source>The row is in the journal, and not there.</source>
      <translation>Die Zeile ist im Verlauf und nicht da.</translation>
    </message>
    <message>
      <source>The same is in the project already, put there in the meantime. Nothing was changed.</source>
      <translation>Dasselbe ist schon im Projekt, inzwischen dorthin gelegt. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The server of {target} cannot be reached. The change at hand was not stored, everything before it was; check the address and the network and try again.</source>
      <translation>Der Server von {target} ist nicht erreichbar. Die jetzige Änderung wurde nicht gespeichert, alles davor schon; prüfen Sie die Adresse und das Netz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The server of {target} refused the connection ({error}). Nothing was changed; check the name, the password and the server.</source>
      <translation>Der Server von {target} verweigerte die Verbindung ({error}). Nichts wurde geändert; prüfen Sie Namen, Passwort und Server.</translation>
    </message>
    <message>
      <source>The settlement {id} was left out: nobody settles their own tag.</source>
      <translation>Die Entscheidung {id} wurde ausgelassen: Niemand entscheidet über die eigene Markierung.</translation>
    </message>
    <message>
      <source>The settlement {id} was left out: “{label}” needs a reason.</source>
      <translation>Die Entscheidung {id} wurde ausgelassen: „{label}“ braucht einen Grund.</translation>
    </message>
    <message>
      <source>The share of tags that a colleague set on the very same words with the same kind; the mean of all pairs.</source>
      <translation>Der Anteil der Markierungen, die auch die andere Person auf genau denselben Wörtern mit derselben Art gesetzt hat; der Mittelwert aller Paare.</translation>
    </message>
    <message>
      <source>The share of tags that a colleague set on words that overlap, with the same kind; the mean of all pairs.</source>
      <translation>Der Anteil der Markierungen, die auch die andere Person auf überlappenden Wörtern mit derselben Art gesetzt hat; der Mittelwert aller Paare.</translation>
    </message>
    <message>
      <source>The span {start}–{end} does not lie in the text, which has {text} characters.</source>
      <translation>Die Stelle {start}–{end} liegt nicht im Text, der {text} Zeichen hat.</translation>
    </message>
    <message>
      <source>The span {start}–{end} does not lie in the text.</source>
      <translation>Die Stelle {start}–{end} liegt nicht im Text.</translation>
    </message>
    <message>
      <source>The subtype {subtype} does not belong to the category {dimension}.</source>
      <translation>Die Unterart {subtype} gehört nicht zur Kategorie {dimension}.</translation>
    </message>
    <message>
      <source>The table of contents was left out; read everything in the file to see it</source>
      <translation>Das Inhaltsverzeichnis wurde weggelassen; lesen Sie alles in der Datei, um es zu sehen</translation>
    </message>
    <message>
      <source>The tag to link to is not in the project any more; nothing was linked.</source>
      <translation>Die Markierung, mit der verknüpft werden soll, ist nicht mehr im Projekt; nichts wurde verknüpft.</translation>
    </message>
    <message>
      <source>The text begins with blank lines; they would go.</source>
      <translation>Der Text beginnt mit Leerzeilen; sie fielen weg.</translation>
    </message>
    <message>
      <source>The text begins with {words}, which reads like something a program left there; it would go. If it says when the article was published, that belongs in its source.</source>
      <translation>Der Text beginnt mit {words}, was wie etwas aussieht, das ein Programm dort zurückließ; es fiele weg. Wenn es sagt, wann der Artikel erschien, gehört es in seine Quelle.</translation>
    </message>
    <message>
      <source>The text holds a NUL character, which cannot be kept; nothing was stored.</source>
      <translation>Der Text enthält ein NUL-Zeichen, das nicht gespeichert werden kann; nichts wurde gespeichert.</translation>
    </message>
    <message>
      <source>The text holds half of a character (a lone surrogate); nothing was stored.</source>
      <translation>Der Text enthält ein halbes Zeichen (ein einzelnes Surrogat); nichts wurde gespeichert.</translation>
    </message>
    <message>
      <source>The text holds half of a character; nothing was stored.</source>
      <translation>Der Text enthält ein halbes Zeichen; nichts wurde gespeichert.</translation>
    </message>
    <message>
      <source>The text {does} with {words}, a mark with which programs fence off code; it would go.</source>
      <translation>Der Text {does} mit {words}, einem Zeichen, mit dem Programme Code einzäunen; es fiele weg.</translation>
    </message>
    <message>
      <source>The time of writing</source>
      <translation>Die Zeit des Schreibens</translation>
    </message>
    <message>
      <source>The whole sentence is no translation</source>
      <translation>Der ganze Satz ist keine Übersetzung</translation>
    </message>
    <message>
      <source>The words around it are not those of the text.</source>
      <translation>Die Wörter ringsum sind nicht die des Textes.</translation>
    </message>
    <message>
      <source>The {replace} {get} holds a value in “{name}” that this program never writes. Nothing was changed; ask for the file again where it came from.</source>
      <translation>Der Datensatz {replace} {get} enthält in „{name}“ einen Wert, den dieses Programm nie schreibt. Nichts wurde geändert; bitten Sie dort, woher die Datei kam, noch einmal um sie.</translation>
    </message>
    <message>
      <source>The {replace} {place} holds a value that cannot be read ({error}). Nothing was changed; run a check of the project, and open a backup if it finds more.</source>
      <translation>Der Eintrag {replace} {place} enthält einen Wert, der nicht lesbar ist ({error}). Nichts wurde geändert; prüfen Sie das Projekt, und öffnen Sie eine Sicherung, wenn sich mehr findet.</translation>
    </message>
    <message>
      <source>The {what} is not in the project any more, perhaps removed in another window. Nothing was changed.</source>
      <translation>{what}: nicht mehr im Projekt, vielleicht in einem anderen Fenster entfernt. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The {what} {lines} stands further up already, word for word; this repeat would go.</source>
      <translation>Weiter oben steht schon Wort für Wort: {what} {lines}; diese Wiederholung fiele weg.</translation>
    </message>
    <message>
      <source>There are no files in the folder “{folder}”; hidden ones are passed over.</source>
      <translation>Im Ordner „{folder}“ sind keine Dateien; verborgene werden übergangen.</translation>
    </message>
    <message>
      <source>There is a newer version of this article; open that, and look there. Nothing was changed.</source>
      <translation>Es gibt eine neuere Version dieses Artikels; öffnen Sie jene und sehen Sie dort nach. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>There is a reviewer “{name}” already; two of one name could not be told apart. The old name was kept; if both are you, review as that one.</source>
      <translation>Unter dem Namen „{name}“ prüft schon jemand; zwei gleichen Namens ließen sich nicht unterscheiden. Der alte Name blieb; wenn beide Sie sind, prüfen Sie unter jenem.</translation>
    </message>
    <message>
      <source>There is already a kind “{name}”{retired}; names are used once.</source>
      <translation>Es gibt schon eine Art „{name}“{retired}; jeder Name wird nur einmal verwendet.</translation>
    </message>
    <message>
      <source>There is already something at {path}; it was left as it is. Choose another name.</source>
      <translation>Bei {path} ist schon etwas; es blieb, wie es ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>There is already something in {target}; it was left as it is. Choose another database.</source>
      <translation>In {target} ist schon etwas; es blieb, wie es ist. Wählen Sie eine andere Datenbank.</translation>
    </message>
    <message>
      <source>There is no article that all of these reviewers have submitted.</source>
      <translation>Es gibt keinen Artikel, den alle diese Personen eingereicht haben.</translation>
    </message>
    <message>
      <source>There is no article “{key}” in the project; “articles” lists those there are.</source>
      <translation>Es gibt im Projekt keinen Artikel „{key}“; „articles“ listet die vorhandenen auf.</translation>
    </message>
    <message>
      <source>There is no backup of {path}. Nothing was changed.</source>
      <translation>Es gibt keine Sicherung von {path}. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>There is no database at {target}; create it on the server, then try again.</source>
      <translation>Es gibt keine Datenbank bei {target}; legen Sie sie auf dem Server an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>There is no field “{name}” here; the fields are: {known}.</source>
      <translation>Ein Feld „{name}“ gibt es hier nicht; die Felder sind: {known}.</translation>
    </message>
    <message>
      <source>There is no folder {folder}; nothing was written. Make it first, or choose another.</source>
      <translation>Es gibt keinen Ordner {folder}; nichts wurde geschrieben. Legen Sie ihn erst an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>There is no format “{name}”; the formats are: {known}.</source>
      <translation>Es gibt kein Format „{name}“; die Formate sind: {known}.</translation>
    </message>
    <message>
      <source>There is no host called {host}, or this computer is offline. Look at the address and the connection.</source>
      <translation>Es gibt keinen Rechner namens {host}, oder dieser Computer ist offline. Sehen Sie die Adresse und die Verbindung an.</translation>
    </message>
    <message>
      <source>There is no kind “{kind}”; the kinds are: {known}.</source>
      <translation>Es gibt keine Art „{kind}“; die Arten sind: {known}.</translation>
    </message>
    <message>
      <source>There is no kind “{name}”; there are {known}.</source>
      <translation>Es gibt keine Art „{name}“; es gibt {known}.</translation>
    </message>
    <message>
      <source>There is no passage {which} to compare the {words} on.</source>
      <translation>Es gibt keine Stelle {which}, an der sich {words} vergleichen ließe.</translation>
    </message>
    <message>
      <source>There is no project at {path}; check the name, or make one there.</source>
      <translation>Bei {path} ist kein Projekt; prüfen Sie den Namen, oder legen Sie dort eines an.</translation>
    </message>
    <message>
      <source>There is no project in {target}; nothing was changed. Make one there first.</source>
      <translation>In {target} ist kein Projekt; nichts wurde geändert. Legen Sie dort erst eines an.</translation>
    </message>
    <message>
      <source>There is no room left to write to {target}. The change at hand was not stored, everything before it was; free some space and try again.</source>
      <translation>Es ist kein Platz mehr, in {target} zu schreiben. Die jetzige Änderung wurde nicht gespeichert, alles davor schon; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>There is no room left to write “{path}”; what was there is as it was. Free some space first.</source>
      <translation>Es ist kein Platz mehr, „{path}“ zu schreiben; was dort war, ist unverändert. Schaffen Sie erst Platz.</translation>
    </message>
    <message>
      <source>There is no source {given} in the project; nothing was added.</source>
      <translation>Es gibt im Projekt keine Quelle {given}; nichts wurde hinzugefügt.</translation>
    </message>
    <message>
      <source>There is no source {source_id} in the project.</source>
      <translation>Es gibt im Projekt keine Quelle {source_id}.</translation>
    </message>
    <message>
      <source>There is no tag “{key}” in the project; “tags” lists those there are.</source>
      <translation>Es gibt im Projekt keine Markierung „{key}“; „tags“ listet die vorhandenen auf.</translation>
    </message>
    <message>
      <source>There is no weight “{name}”; there are {weights}.</source>
      <translation>Es gibt kein Gewicht „{name}“; es gibt {weights}.</translation>
    </message>
    <message>
      <source>There is nothing but markup in the file, which was kept</source>
      <translation>In der Datei ist nichts als Auszeichnung; sie blieb stehen</translation>
    </message>
    <message>
      <source>There is nothing to read in “{opened}”.</source>
      <translation>In „{opened}“ ist nichts zu lesen.</translation>
    </message>
    <message>
      <source>There is nothing to {verb}.</source>
      <translation>Es gibt nichts mehr dafür: {verb}.</translation>
    </message>
    <message>
      <source>There is something else than a backup at {to}; it was left as it is. Choose another name.</source>
      <translation>Bei {to} ist etwas anderes als eine Sicherung; es blieb, wie es ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>These changes leave the text as it is; no new version was made.</source>
      <translation>Diese Änderungen lassen den Text, wie er ist; es wurde keine neue Version angelegt.</translation>
    </message>
    <message>
      <source>These fields do not belong to the kind “{kind}”.</source>
      <translation>Diese Felder gehören nicht zur Art „{kind}“.</translation>
    </message>
    <message>
      <source>These reviewers tagged nothing, or everything: what is the same throughout tells nothing.</source>
      <translation>Diese Personen haben nichts markiert oder alles: Was durchweg gleich ist, sagt nichts.</translation>
    </message>
    <message>
      <source>This JSON holds no tags: a list of them is wanted, as `tags --json` prints it, or an object with such a list under “annotations”. Nothing was taken in.</source>
      <translation>Dieses JSON enthält keine Markierungen: Gebraucht wird eine Liste, wie `tags --json` sie ausgibt, oder ein Objekt mit einer solchen Liste unter „annotations“. Nichts wurde übernommen.</translation>
    </message>
    <message>
      <source>This JSON is nested too deeply; nothing was taken in.</source>
      <translation>Dieses JSON ist zu tief verschachtelt; nichts wurde übernommen.</translation>
    </message>
    <message>
      <source>This file holds more than {most_kinds} kinds of tags; nothing was taken in.</source>
      <translation>Diese Datei enthält mehr als {most_kinds} Markierungsarten; nichts wurde übernommen.</translation>
    </message>
    <message>
      <source>This file holds no kinds of tags: one is wanted that “Share as file” of a project has written. Nothing was taken in.</source>
      <translation>Diese Datei enthält keine Markierungsarten: Gebraucht wird eine, die „Als Datei weitergeben“ eines Projekts geschrieben hat. Nichts wurde übernommen.</translation>
    </message>
    <message>
      <source>This file of kinds was written by a newer version of the program. Nothing was taken in; install that.</source>
      <translation>Diese Datei mit Arten wurde von einer neueren Version des Programms geschrieben. Nichts wurde übernommen; installieren Sie jene.</translation>
    </message>
    <message>
      <source>This is a suggestion that nobody has taken yet; take it as a tag before it is decided on.</source>
      <translation>Dies ist ein Vorschlag, den noch niemand übernommen hat; übernehmen Sie ihn als Markierung, ehe darüber entschieden wird.</translation>
    </message>
    <message>
      <source>This is a suggestion that nobody has taken yet; take it as a tag before it is settled.</source>
      <translation>Dies ist ein Vorschlag, den noch niemand übernommen hat; übernehmen Sie ihn als Markierung, ehe endgültig entschieden wird.</translation>
    </message>
    <message>
      <source>This is no JSON, or it is damaged ({error}); nothing was taken in.</source>
      <translation>Dies ist kein JSON, oder es ist beschädigt ({error}); nichts wurde übernommen.</translation>
    </message>
    <message>
      <source>This project is reviewed blind: only a lead, here {names}, hands over colleagues’ tags. Nothing was written; make a blind package, or ask there.</source>
      <translation>Dieses Projekt wird blind geprüft: Nur eine Leitung, hier {names}, gibt Markierungen der anderen weiter. Es wurde nichts geschrieben; machen Sie ein blindes Paket oder fragen Sie dort.</translation>
    </message>
    <message>
      <source>This tag is {in_words}, not settled: there is nothing to reopen.</source>
      <translation>Diese Markierung ist {in_words}, nicht entschieden: Es gibt nichts wieder zu öffnen.</translation>
    </message>
    <message>
      <source>This tag is {in_words}; a lead has to reopen it before it can be changed.</source>
      <translation>Diese Markierung ist {in_words}; eine Leitung muss sie wieder öffnen, ehe sie geändert werden kann.</translation>
    </message>
    <message>
      <source>This tag is {in_words}; a lead has to reopen it before it can be decided on.</source>
      <translation>Diese Markierung ist {in_words}; eine Leitung muss sie wieder öffnen, ehe über sie entschieden werden kann.</translation>
    </message>
    <message>
      <source>This tag is {in_words}; reopen it with a correction note to settle it anew.</source>
      <translation>Diese Markierung ist {in_words}; öffnen Sie sie mit einem Korrekturvermerk wieder, um neu zu entscheiden.</translation>
    </message>
    <message>
      <source>Those tags are not in the project any more.</source>
      <translation>Diese Markierungen sind nicht mehr im Projekt.</translation>
    </message>
    <message>
      <source>Tracked changes were taken as accepted: {told}{by}</source>
      <translation>Nachverfolgte Änderungen gelten als angenommen: {told}{by}</translation>
    </message>
    <message>
      <source>Translated back</source>
      <translation>Rückübersetzt</translation>
    </message>
    <message>
      <source>Translated by</source>
      <translation>Übersetzt von</translation>
    </message>
    <message>
      <source>Translation path</source>
      <translation>Weg der Übersetzung</translation>
    </message>
    <message>
      <source>Two changes of the text touch the same place; nothing was changed.</source>
      <translation>Zwei Änderungen des Textes berühren dieselbe Stelle; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Two figures are the same only when value, unit, base and period match; fill those in, or choose another finding.</source>
      <translation>Zwei Zahlen sind nur gleich, wenn Wert, Einheit, Bezugsgröße und Zeitraum übereinstimmen; füllen Sie diese aus, oder wählen Sie einen anderen Befund.</translation>
    </message>
    <message>
      <source>Type of claim</source>
      <translation>Art der Behauptung</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Unit there</source>
      <translation>Einheit dort</translation>
    </message>
    <message>
      <source>Unlink</source>
      <translation>Verknüpfung lösen</translation>
    </message>
    <message>
      <source>Unpack it and read the files in it.</source>
      <translation>Packen Sie es aus und lesen Sie die Dateien darin ein.</translation>
    </message>
    <message>
      <source>Upper value</source>
      <translation>Oberer Wert</translation>
    </message>
    <message>
      <source>Value there</source>
      <translation>Wert dort</translation>
    </message>
    <message>
      <source>Verbatim status</source>
      <translation>Wörtlichkeit</translation>
    </message>
    <message>
      <source>Via outlet</source>
      <translation>Über welches Medium</translation>
    </message>
    <message>
      <source>Web pages (HTML): the main text with its structure and origin.</source>
      <translation>Webseiten (HTML): der Haupttext mit Gliederung und Herkunft.</translation>
    </message>
    <message>
      <source>What this belongs to or refers to is not in the project any more, or something else still refers to it. Nothing was changed; look at the project as it is now and try again.</source>
      <translation>Wozu dies gehört oder worauf es verweist, ist nicht mehr im Projekt, oder etwas anderes verweist noch darauf. Nichts wurde geändert; sehen Sie das Projekt an, wie es jetzt ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Was zu tun ist</translation>
    </message>
    <message>
      <source>Where in the source</source>
      <translation>Wo in der Quelle</translation>
    </message>
    <message>
      <source>Whether reviewers chose the same {of} on the passages that two or more tagged. {chance}</source>
      <translation>Ob die Personen an den Stellen, die zwei oder mehr markiert haben, dasselbe gewählt haben ({of}). {chance}</translation>
    </message>
    <message>
      <source>Whether reviewers gave the same severity to the errors that two or more found; far steps cost more than near ones. {chance}</source>
      <translation>Ob die Personen den Fehlern, die zwei oder mehr gefunden haben, dieselbe Schwere gegeben haben; weite Stufen kosten mehr als nahe. {chance}</translation>
    </message>
    <message>
      <source>Whether the reviewers chose the same {of} on the passages that all of them tagged. {chance}</source>
      <translation>Ob die Personen an den Stellen, die alle markiert haben, dasselbe gewählt haben ({of}). {chance}</translation>
    </message>
    <message>
      <source>Whether the reviewers cut the same spans of the same kind out of the text. {chance}</source>
      <translation>Ob die Personen dieselben Stellen derselben Art aus dem Text geschnitten haben. {chance}</translation>
    </message>
    <message>
      <source>Whether the reviewers tagged the same characters, or left the same ones untagged. {chance}</source>
      <translation>Ob die Personen dieselben Zeichen markiert oder unmarkiert gelassen haben. {chance}</translation>
    </message>
    <message>
      <source>Whether two reviewers chose the same {of} on the passages that both tagged. {chance}</source>
      <translation>Ob zwei Personen an den Stellen, die beide markiert haben, dasselbe gewählt haben ({of}). {chance}</translation>
    </message>
    <message>
      <source>Whether two reviewers gave the same severity to the errors that both found; a disagreement of two steps costs four times one of a single step. {chance}</source>
      <translation>Ob zwei Personen den Fehlern, die beide gefunden haben, dieselbe Schwere gegeben haben; eine Abweichung um zwei Stufen kostet viermal so viel wie um eine. {chance}</translation>
    </message>
    <message>
      <source>Word document</source>
      <translation>Word-Dokument</translation>
    </message>
    <message>
      <source>Word documents with their notes; tracked changes are taken as accepted.</source>
      <translation>Word-Dokumente mit ihren Fußnoten; nachverfolgte Änderungen gelten als angenommen.</translation>
    </message>
    <message>
      <source>Words in the original</source>
      <translation>Wörter im Original</translation>
    </message>
    <message>
      <source>Words quoted</source>
      <translation>Zitierte Wörter</translation>
    </message>
    <message>
      <source>You have submitted this article already; in blind review that is done once.</source>
      <translation>Sie haben diesen Artikel schon eingereicht; in blinder Prüfung geschieht das einmal.</translation>
    </message>
    <message>
      <source>You have this already, nearly: {sentences} from “{title}”</source>
      <translation>Sie haben dies fast gleich schon: {sentences} von „{title}“</translation>
    </message>
    <message>
      <source>You may not read “{path}”. Ask its owner, or copy it to a folder of yours.</source>
      <translation>Sie dürfen „{path}“ nicht lesen. Fragen Sie, wem es gehört, oder kopieren Sie es in einen eigenen Ordner.</translation>
    </message>
    <message>
      <source>You may not write “{path}”; nothing was changed. Choose another folder or name.</source>
      <translation>Sie dürfen „{path}“ nicht schreiben; nichts wurde geändert. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
      <source>a binary property list, perhaps a web archive</source>
      <translation>eine binäre Property List, vielleicht ein Webarchiv</translation>
    </message>
    <message>
      <source>a document in Rich Text Format</source>
      <translation>ein Dokument im Rich-Text-Format</translation>
    </message>
    <message>
      <source>a list of records</source>
      <translation>eine Liste von Einträgen</translation>
    </message>
    <message>
      <source>a list of values</source>
      <translation>eine Liste von Werten</translation>
    </message>
    <message>
      <source>a number of at most {most_digits} digits</source>
      <translation>eine Zahl von höchstens {most_digits} Ziffern</translation>
    </message>
    <message>
      <source>a number such as 14000 or 106.48</source>
      <translation>eine Zahl wie 14000 oder 106.48</translation>
    </message>
    <message>
      <source>a packed archive</source>
      <translation>ein gepacktes Archiv</translation>
    </message>
    <message>
      <source>a sound or a film</source>
      <translation>ein Ton oder ein Film</translation>
    </message>
    <message>
      <source>a span of the text</source>
      <translation>eine Stelle des Textes</translation>
    </message>
    <message>
      <source>a span such as {"start": 3, "end": 9}</source>
      <translation>eine Stelle wie {"start": 3, "end": 9}</translation>
    </message>
    <message>
      <source>a zip archive</source>
      <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
      <source>address of a copy in an archive</source>
      <translation>Adresse einer Kopie in einem Archiv</translation>
    </message>
    <message>
      <source>all text</source>
      <translation>ganzer Text</translation>
    </message>
    <message>
      <source>an Office document of the old kind</source>
      <translation>ein Office-Dokument der alten Art</translation>
    </message>
    <message>
      <source>an SQLite database</source>
      <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
      <source>and {most_names} more</source>
      <translation>und {most_names} weitere</translation>
    </message>
    <message>
      <source>and {named} more</source>
      <translation>und {named} weitere</translation>
    </message>
    <message>
      <source>annotation {id}</source>
      <translation>Markierung {id}</translation>
    </message>
    <message>
      <source>article {id}</source>
      <translation>Artikel {id}</translation>
    </message>
    <message>
      <source>article “{title}”</source>
      <translation>Artikel „{title}“</translation>
    </message>
    <message>
      <source>as intended</source>
      <translation>wie gemeint</translation>
    </message>
    <message>
      <source>as it stands elsewhere in the text</source>
      <translation>wie es anderswo im Text steht</translation>
    </message>
    <message>
      <source>as published</source>
      <translation>wie veröffentlicht</translation>
    </message>
    <message>
      <source>at the end</source>
      <translation>am Ende</translation>
    </message>
    <message>
      <source>at the start</source>
      <translation>am Anfang</translation>
    </message>
    <message>
      <source>before upgrade</source>
      <translation>vor Aktualisierung</translation>
    </message>
    <message>
      <source>before {reason}</source>
      <translation>vor {reason}</translation>
    </message>
    <message>
      <source>blank lines</source>
      <translation>Leerzeilen</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>von Hand</translation>
    </message>
    <message>
      <source>by {changed_by}</source>
      <translation>von {changed_by}</translation>
    </message>
    <message>
      <source>colleagues dispute it</source>
      <translation>andere bestreiten sie</translation>
    </message>
    <message>
      <source>comparison of one article</source>
      <translation>Vergleich eines Artikels</translation>
    </message>
    <message>
      <source>comparisons of an article by two reviewers</source>
      <translation>Vergleiche eines Artikels durch zwei Personen</translation>
    </message>
    <message>
      <source>contradicted by</source>
      <translation>widersprochen durch</translation>
    </message>
    <message>
      <source>critical counted as major</source>
      <translation>kritische zählen als schwere</translation>
    </message>
    <message>
      <source>critical, counted as major</source>
      <translation>kritisch, als schwer gezählt</translation>
    </message>
    <message>
      <source>decides on</source>
      <translation>entscheidet über</translation>
    </message>
    <message>
      <source>design and markup</source>
      <translation>Gestaltung und Auszeichnung</translation>
    </message>
    <message>
      <source>differs from</source>
      <translation>weicht ab von</translation>
    </message>
    <message>
      <source>e-book (EPUB), 1 chapter</source>
      <translation>E-Book (EPUB), 1 Kapitel</translation>
    </message>
    <message>
      <source>e-book (EPUB), {count} chapters</source>
      <translation>E-Book (EPUB), {count} Kapitel</translation>
    </message>
    <message>
      <source>e-mail, {kinds}</source>
      <translation>E-Mail, {kinds}</translation>
    </message>
    <message>
      <source>en, fr, zh-Hans</source>
      <translation>de, en, fr, zh-Hans</translation>
    </message>
    <message>
      <source>everything</source>
      <translation>alles</translation>
    </message>
    <message>
      <source>fetched from its address</source>
      <translation>von der Adresse abgerufen</translation>
    </message>
    <message>
      <source>file read</source>
      <translation>Datei gelesen</translation>
    </message>
    <message>
      <source>file read; it says that it was made on {made}</source>
      <translation>Datei gelesen; sie sagt, sie sei am {made} erstellt worden</translation>
    </message>
    <message>
      <source>file read; it says that it was made on {made} and last changed on {changed}{by}</source>
      <translation>Datei gelesen; sie sagt, sie sei am {made} erstellt und zuletzt am {changed} geändert worden{by}</translation>
    </message>
    <message>
      <source>found by</source>
      <translation>gefunden von</translation>
    </message>
    <message>
      <source>going back</source>
      <translation>Zurückgehen</translation>
    </message>
    <message>
      <source>hedge changed from</source>
      <translation>Einschränkung geändert gegenüber</translation>
    </message>
    <message>
      <source>hold pictures</source>
      <translation>enthalten Bilder</translation>
    </message>
    <message>
      <source>holds pictures</source>
      <translation>enthält Bilder</translation>
    </message>
    <message>
      <source>in the midst</source>
      <translation>mitten</translation>
    </message>
    <message>
      <source>it is locked by signing here; it was left as it is.</source>
      <translation>sie ist hier durch Unterschrift gesperrt; sie blieb, wie sie ist.</translation>
    </message>
    <message>
      <source>it is settled as {label} here; a lead has to reopen it first. It was left as it is.</source>
      <translation>sie ist hier als {label} entschieden; eine Leitung muss sie erst wieder öffnen. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
      <source>its XML is broken ({words})</source>
      <translation>das XML ist fehlerhaft ({words})</translation>
    </message>
    <message>
      <source>joined with one of that name</source>
      <translation>mit einer gleichen Namens vereint</translation>
    </message>
    <message>
      <source>journal or rows</source>
      <translation>Verlauf oder Zeilen</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>weggelassen</translation>
    </message>
    <message>
      <source>less than</source>
      <translation>weniger als</translation>
    </message>
    <message>
      <source>line end</source>
      <translation>Zeilenende</translation>
    </message>
    <message>
      <source>locked by signing</source>
      <translation>durch Unterzeichnung gesperrt</translation>
    </message>
    <message>
      <source>lone surrogate</source>
      <translation>einzelnes Surrogat</translation>
    </message>
    <message>
      <source>look at those to check</source>
      <translation>sehen Sie die zu prüfenden an</translation>
    </message>
    <message>
      <source>main text</source>
      <translation>Haupttext</translation>
    </message>
    <message>
      <source>minor punctuation</source>
      <translation>leichte Zeichensetzung</translation>
    </message>
    <message>
      <source>missing in the other</source>
      <translation>fehlt im anderen</translation>
    </message>
    <message>
      <source>more than</source>
      <translation>mehr als</translation>
    </message>
    <message>
      <source>moved to a version in which it does not stand</source>
      <translation>in eine Version versetzt, in der sie nicht steht</translation>
    </message>
    <message>
      <source>newspaper, agency, website</source>
      <translation>Zeitung, Agentur, Website</translation>
    </message>
    <message>
      <source>no article named</source>
      <translation>kein Artikel genannt</translation>
    </message>
    <message>
      <source>no category</source>
      <translation>keine Kategorie</translation>
    </message>
    <message>
      <source>no severity given</source>
      <translation>kein Schweregrad angegeben</translation>
    </message>
    <message>
      <source>no text</source>
      <translation>kein Text</translation>
    </message>
    <message>
      <source>no translation</source>
      <translation>keine Übersetzung</translation>
    </message>
    <message>
      <source>non-translation, counted already</source>
      <translation>keine Übersetzung, schon gezählt</translation>
    </message>
    <message>
      <source>none in the file</source>
      <translation>keine in der Datei</translation>
    </message>
    <message>
      <source>not comparable with</source>
      <translation>nicht vergleichbar mit</translation>
    </message>
    <message>
      <source>one self-standing sentence</source>
      <translation>ein für sich verständlicher Satz</translation>
    </message>
    <message>
      <source>operation {sequence}</source>
      <translation>Vorgang {sequence}</translation>
    </message>
    <message>
      <source>original needed</source>
      <translation>Original nötig</translation>
    </message>
    <message>
      <source>original {sha256}</source>
      <translation>Original {sha256}</translation>
    </message>
    <message>
      <source>out of the archive</source>
      <translation>aus dem Archiv</translation>
    </message>
    <message>
      <source>packed file</source>
      <translation>gepackte Datei</translation>
    </message>
    <message>
      <source>pasted HTML, {encoding}</source>
      <translation>eingefügtes HTML, {encoding}</translation>
    </message>
    <message>
      <source>penalties of each sentence averaged over the reviewers, then over the sentences</source>
      <translation>Strafpunkte je Satz über die Personen gemittelt, dann über die Sätze</translation>
    </message>
    <message>
      <source>penalty per 100 words = penalty ÷ words × 100; score = (1 − penalty ÷ words) × 100; any critical error fails</source>
      <translation>Strafpunkte je 100 Wörter = Strafpunkte ÷ Wörter × 100; Wertung = (1 − Strafpunkte ÷ Wörter) × 100; jeder kritische Fehler heißt nicht bestanden</translation>
    </message>
    <message>
      <source>per cent</source>
      <translation>Prozent</translation>
    </message>
    <message>
      <source>percent of what</source>
      <translation>Prozent wovon</translation>
    </message>
    <message>
      <source>piece of HTML</source>
      <translation>Stück HTML</translation>
    </message>
    <message>
      <source>piece of a page</source>
      <translation>Stück einer Seite</translation>
    </message>
    <message>
      <source>placement {id}</source>
      <translation>Stelle {id}</translation>
    </message>
    <message>
      <source>plain text</source>
      <translation>einfacher Text</translation>
    </message>
    <message>
      <source>plain text, {encoding}</source>
      <translation>einfacher Text, {encoding}</translation>
    </message>
    <message>
      <source>put here by hand</source>
      <translation>von Hand hierhergelegt</translation>
    </message>
    <message>
      <source>rounding of</source>
      <translation>Rundung von</translation>
    </message>
    <message>
      <source>same as</source>
      <translation>dasselbe wie</translation>
    </message>
    <message>
      <source>saved page</source>
      <translation>gespeicherte Seite</translation>
    </message>
    <message>
      <source>saved page (MHTML)</source>
      <translation>gespeicherte Seite (MHTML)</translation>
    </message>
    <message>
      <source>saved page (web archive)</source>
      <translation>gespeicherte Seite (Webarchiv)</translation>
    </message>
    <message>
      <source>says whether review is blind</source>
      <translation>bestimmt, ob blind geprüft wird</translation>
    </message>
    <message>
      <source>says who leads</source>
      <translation>bestimmt, wer leitet</translation>
    </message>
    <message>
      <source>sets what errors weigh</source>
      <translation>legt fest, was Fehler wiegen</translation>
    </message>
    <message>
      <source>settled as {label}</source>
      <translation>entschieden als {label}</translation>
    </message>
    <message>
      <source>should not be translated</source>
      <translation>sollte nicht übersetzt werden</translation>
    </message>
    <message>
      <source>tag of the project</source>
      <translation>Art des Projekts</translation>
    </message>
    <message>
      <source>tags have been made with a kind in it</source>
      <translation>inzwischen gibt es Markierungen einer Art darin</translation>
    </message>
    <message>
      <source>tags to be checked</source>
      <translation>zu prüfende Markierungen</translation>
    </message>
    <message>
      <source>taken in</source>
      <translation>aufgenommen</translation>
    </message>
    <message>
      <source>text {sha256}</source>
      <translation>Text {sha256}</translation>
    </message>
    <message>
      <source>that all tagged</source>
      <translation>die alle markiert haben</translation>
    </message>
    <message>
      <source>that both tagged</source>
      <translation>die beide markiert haben</translation>
    </message>
    <message>
      <source>that two or more tagged</source>
      <translation>die zwei oder mehr markiert haben</translation>
    </message>
    <message>
      <source>the PDF</source>
      <translation>das PDF</translation>
    </message>
    <message>
      <source>the archive</source>
      <translation>das Archiv</translation>
    </message>
    <message>
      <source>the clipboard</source>
      <translation>die Zwischenablage</translation>
    </message>
    <message>
      <source>the colour</source>
      <translation>die Farbe</translation>
    </message>
    <message>
      <source>the database address</source>
      <translation>die Adresse der Datenbank</translation>
    </message>
    <message>
      <source>the description</source>
      <translation>die Beschreibung</translation>
    </message>
    <message>
      <source>the input</source>
      <translation>die Eingabe</translation>
    </message>
    <message>
      <source>the key</source>
      <translation>die Taste</translation>
    </message>
    <message>
      <source>the kind</source>
      <translation>die Art</translation>
    </message>
    <message>
      <source>the kind of a tag in it is not there</source>
      <translation>die Art einer Markierung darin gibt es nicht</translation>
    </message>
    <message>
      <source>the message</source>
      <translation>die Nachricht</translation>
    </message>
    <message>
      <source>the other</source>
      <translation>der andere</translation>
    </message>
    <message>
      <source>the page</source>
      <translation>die Seite</translation>
    </message>
    <message>
      <source>the rest</source>
      <translation>der Rest</translation>
    </message>
    <message>
      <source>the underline</source>
      <translation>die Unterstreichung</translation>
    </message>
    <message>
      <source>the word as printed: million, billion</source>
      <translation>das Wort wie gedruckt: Millionen, Milliarden</translation>
    </message>
    <message>
      <source>the word itself: almost</source>
      <translation>das Wort selbst: fast</translation>
    </message>
    <message>
      <source>unit changed from</source>
      <translation>Einheit geändert gegenüber</translation>
    </message>
    <message>
      <source>unknown reviewer</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>unnamed source</source>
      <translation>Quelle ohne Namen</translation>
    </message>
    <message>
      <source>version {id}</source>
      <translation>Version {id}</translation>
    </message>
    <message>
      <source>waiting where it stands already</source>
      <translation>wartet, wo sie schon steht</translation>
    </message>
    <message>
      <source>web archive</source>
      <translation>Webarchiv</translation>
    </message>
    <message>
      <source>web page</source>
      <translation>Webseite</translation>
    </message>
    <message>
      <source>weights of this project</source>
      <translation>Gewichte dieses Projekts</translation>
    </message>
    <message>
      <source>where, when, with which words</source>
      <translation>wo, wann, mit welchen Wörtern</translation>
    </message>
    <message>
      <source>white space</source>
      <translation>Leerraum</translation>
    </message>
    <message>
      <source>with a severity from two or more</source>
      <translation>mit einer Schwere von zwei oder mehr</translation>
    </message>
    <message>
      <source>with the hyphen that it has elsewhere in the text</source>
      <translation>mit dem Bindestrich, den es anderswo im Text hat</translation>
    </message>
    <message>
      <source>without a name ({get_content_type})</source>
      <translation>ohne Namen ({get_content_type})</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>ja oder nein</translation>
    </message>
    <message>
      <source>zip archive</source>
      <translation>ZIP-Archiv</translation>
    </message>
    <message>
      <source>{about}: the file says that somebody else did it; who did it was kept.</source>
      <translation>{about}: Laut Datei war es jemand anderes; wer es war, blieb wie bisher.</translation>
    </message>
    <message>
      <source>{articles} articles</source>
      <translation>{articles} Artikel</translation>
    </message>
    <message>
      <source>{asked} tags are</source>
      <translation>{asked} Markierungen stehen</translation>
    </message>
    <message>
      <source>{bytes} MB</source>
      <translation>{bytes} MB</translation>
    </message>
    <message>
      <source>{called} without a proper id was left out.</source>
      <translation>{called} ohne gültige Kennung wurde ausgelassen.</translation>
    </message>
    <message>
      <source>{charts} not read; look at the original</source>
      <translation>{charts} nicht gelesen; sehen Sie im Original nach</translation>
    </message>
    <message>
      <source>{comments} left out, as no part of the text; read everything in the file to see them</source>
      <translation>{comments} weggelassen, da nicht Teil des Textes; lesen Sie alles in der Datei, um sie zu sehen</translation>
    </message>
    <message>
      <source>{counted} ({name}) written as LF</source>
      <translation>{counted} ({name}) als LF geschrieben</translation>
    </message>
    <message>
      <source>{counted} by reviewers who have not submitted the article: not in the average.</source>
      <translation>{counted} von Personen, die den Artikel nicht eingereicht haben: nicht im Mittelwert.</translation>
    </message>
    <message>
      <source>{counted} marked as critical: counted as major, for this profile has no critical ones.</source>
      <translation>{counted} als kritisch markiert: als schwer gezählt, denn dieses Profil kennt keine kritischen.</translation>
    </message>
    <message>
      <source>{counted} not counted: arose elsewhere, on the other side, turned down or replaced.</source>
      <translation>{counted} nicht gezählt: anderswo entstanden, auf der anderen Seite, abgelehnt oder ersetzt.</translation>
    </message>
    <message>
      <source>{counted} on words that another reviewer tagged as an error too: each tag counts.</source>
      <translation>{counted} auf Wörtern, die auch jemand anders als Fehler markiert hat: Jede Markierung zählt.</translation>
    </message>
    <message>
      <source>{counted} removed</source>
      <translation>{counted} entfernt</translation>
    </message>
    <message>
      <source>{counted} replaced by U+FFFD</source>
      <translation>{counted} durch U+FFFD ersetzt</translation>
    </message>
    <message>
      <source>{counted} without a severity: counted, weighing nothing.</source>
      <translation>{counted} ohne Schweregrad: gezählt, ohne Gewicht.</translation>
    </message>
    <message>
      <source>{count} MB</source>
      <translation>{count} MB</translation>
    </message>
    <message>
      <source>{count} NUL characters</source>
      <translation>{count} NUL-Zeichen</translation>
    </message>
    <message>
      <source>{count} blank lines follow each other; one would stay.</source>
      <translation>{count} Leerzeilen folgen aufeinander; eine bliebe.</translation>
    </message>
    <message>
      <source>{count} by {number}</source>
      <translation>{count} von {number}</translation>
    </message>
    <message>
      <source>{count} bytes</source>
      <translation>{count} Byte</translation>
    </message>
    <message>
      <source>{count} changes</source>
      <translation>{count} Änderungen</translation>
    </message>
    <message>
      <source>{count} charts</source>
      <translation>{count} Diagramme</translation>
    </message>
    <message>
      <source>{count} comments</source>
      <translation>{count} Kommentare</translation>
    </message>
    <message>
      <source>{count} for an earlier version of the text and to be checked.</source>
      <translation>{count} auf einer früheren Version des Textes und sind zu prüfen.</translation>
    </message>
    <message>
      <source>{count} harmless changes</source>
      <translation>{count} harmlose Änderungen</translation>
    </message>
    <message>
      <source>{count} line ends</source>
      <translation>{count} Zeilenenden</translation>
    </message>
    <message>
      <source>{count} lone surrogates</source>
      <translation>{count} einzelne Surrogate</translation>
    </message>
    <message>
      <source>{count} paragraphs</source>
      <translation>{count} Absätzen</translation>
    </message>
    <message>
      <source>{count} parts</source>
      <translation>{count} Teile</translation>
    </message>
    <message>
      <source>{count} places</source>
      <translation>{count} Stellen</translation>
    </message>
    <message>
      <source>{count} signs</source>
      <translation>{count} Zeichen</translation>
    </message>
    <message>
      <source>{count} tags</source>
      <translation>{count} Markierungen</translation>
    </message>
    <message>
      <source>{count} tags are</source>
      <translation>{count} Markierungen sind</translation>
    </message>
    <message>
      <source>{count} tags stand</source>
      <translation>{count} Markierungen stehen</translation>
    </message>
    <message>
      <source>{count} {label} in the file, which does not follow from what it says was decided: here {label_2}.</source>
      <translation>{count} in der Datei {label}, was aus dem dort Entschiedenen nicht folgt: hier {label_2}.</translation>
    </message>
    <message>
      <source>{differing} sentences differ</source>
      <translation>{differing} Sätze weichen ab</translation>
    </message>
    <message>
      <source>{emptied} fields</source>
      <translation>{emptied} Felder</translation>
    </message>
    <message>
      <source>{error} This holds for the {name} “{exact}”; none of the {count} tags was changed.</source>
      <translation>{error} Das gilt für {name} „{exact}“; keine der {count} Markierungen wurde geändert.</translation>
    </message>
    <message>
      <source>{fields} pointed at words that are not there any more and had to be emptied</source>
      <translation>{fields} zeigten auf Wörter, die es nicht mehr gibt, und mussten geleert werden</translation>
    </message>
    <message>
      <source>{format} Over {n} {value}. {does_not}</source>
      <translation>{format} Über {n} {value}. {does_not}</translation>
    </message>
    <message>
      <source>{found} tags</source>
      <translation>{found} Markierungen</translation>
    </message>
    <message>
      <source>{holes} places</source>
      <translation>{holes} Stellen</translation>
    </message>
    <message>
      <source>{host} answered with status {status} and no page; nothing was read. Look at the address.</source>
      <translation>{host} antwortete mit Status {status} und ohne Seite; nichts wurde gelesen. Sehen Sie die Adresse an.</translation>
    </message>
    <message>
      <source>{host} cannot be reached ({reason}). Look at the address, or try later.</source>
      <translation>{host} ist nicht erreichbar ({reason}). Sehen Sie die Adresse an, oder versuchen Sie es später.</translation>
    </message>
    <message>
      <source>{host} cannot give the page now ({status}). Try again later.</source>
      <translation>{host} kann die Seite jetzt nicht geben ({status}). Versuchen Sie es später.</translation>
    </message>
    <message>
      <source>{host} did not answer in {connect_seconds} seconds. Try again later.</source>
      <translation>{host} antwortete {connect_seconds} Sekunden lang nicht. Versuchen Sie es später.</translation>
    </message>
    <message>
      <source>{host} does not give this page to programs or strangers ({status}). Open it in a browser, save the page and read the file.</source>
      <translation>{host} gibt diese Seite Programmen oder Fremden nicht ({status}). Öffnen Sie sie im Browser, speichern Sie die Seite und lesen Sie die Datei ein.</translation>
    </message>
    <message>
      <source>{host} fell silent for {seconds} seconds. Try again later.</source>
      <translation>{host} verstummte für {seconds} Sekunden. Versuchen Sie es später.</translation>
    </message>
    <message>
      <source>{host} has no such page ({status}). Look at the address, or search an archive for it.</source>
      <translation>{host} hat keine solche Seite ({status}). Sehen Sie die Adresse an, oder suchen Sie in einem Archiv danach.</translation>
    </message>
    <message>
      <source>{host} leads round in a circle, as pages do that want cookies; nothing was read. Open it in a browser, save the page and read the file.</source>
      <translation>{host} führt im Kreis, wie es Seiten tun, die Cookies wollen; nichts wurde gelesen. Öffnen Sie sie im Browser, speichern Sie die Seite und lesen Sie die Datei ein.</translation>
    </message>
    <message>
      <source>{host} led on more than {redirects} times and was left. Open it in a browser, and give the address that it ends at.</source>
      <translation>{host} führte mehr als {redirects}-mal weiter und wurde verlassen. Öffnen Sie die Adresse im Browser und geben Sie die an, bei der sie endet.</translation>
    </message>
    <message>
      <source>{host} sends more than {size}, so nothing was read. Save the part you need as a file.</source>
      <translation>{host} schickt mehr als {size}, daher wurde nichts gelesen. Speichern Sie den nötigen Teil als Datei.</translation>
    </message>
    <message>
      <source>{host} sent a page whose packing is damaged; nothing was read. Try again later.</source>
      <translation>{host} schickte eine Seite, deren Packung beschädigt ist; nichts wurde gelesen. Versuchen Sie es später.</translation>
    </message>
    <message>
      <source>{host} sent the page packed in a way that was not asked for ({encodings}). Save it in a browser and read the file.</source>
      <translation>{host} schickte die Seite auf eine Weise gepackt, um die nicht gebeten war ({encodings}). Speichern Sie sie im Browser und lesen Sie die Datei ein.</translation>
    </message>
    <message>
      <source>{host} took longer than {seconds} seconds, so nothing was read. Try again later, or save the page in a browser and read the file.</source>
      <translation>{host} brauchte länger als {seconds} Sekunden, daher wurde nichts gelesen. Versuchen Sie es später, oder speichern Sie die Seite im Browser und lesen Sie die Datei ein.</translation>
    </message>
    <message>
      <source>{ids} articles</source>
      <translation>{ids} Artikel</translation>
    </message>
    <message>
      <source>{imported} in another format (put in whole) not read; look at the original</source>
      <translation>{imported} in anderem Format (als Ganzes eingefügt) nicht gelesen; sehen Sie im Original nach</translation>
    </message>
    <message>
      <source>{label} is given to one tag at a time.</source>
      <translation>{label} wird einer Markierung allein gegeben.</translation>
    </message>
    <message>
      <source>{label} takes a date such as 2025-05-02, 2025-05 or 2025, not “{value}”.</source>
      <translation>{label} nimmt ein Datum wie 2025-05-02, 2025-05 oder 2025, nicht „{value}“.</translation>
    </message>
    <message>
      <source>{label} takes one of {choices}; not {shown}.</source>
      <translation>{label} nimmt eines von {choices}; nicht {shown}.</translation>
    </message>
    <message>
      <source>{label} takes yes or no, not “{words}”.</source>
      <translation>{label} nimmt ja oder nein, nicht „{words}“.</translation>
    </message>
    <message>
      <source>{label} takes {takes}, not {shown}.</source>
      <translation>{label} nimmt {takes}, nicht {shown}.</translation>
    </message>
    <message>
      <source>{limit} MB</source>
      <translation>{limit} MB</translation>
    </message>
    <message>
      <source>{limit} bytes</source>
      <translation>{limit} Byte</translation>
    </message>
    <message>
      <source>{lost} could not be read and became U+FFFD</source>
      <translation>{lost} nicht lesbar, durch U+FFFD ersetzt</translation>
    </message>
    <message>
      <source>{made} of cleaning made, as a second version</source>
      <translation>{made} bereinigt, als zweite Version</translation>
    </message>
    <message>
      <source>{merged} kinds</source>
      <translation>{merged} Arten</translation>
    </message>
    <message>
      <source>{missing} of {read} chapters are missing in the file</source>
      <translation>{missing} von {read} Kapiteln fehlen in der Datei</translation>
    </message>
    <message>
      <source>{most_bytes} GB</source>
      <translation>{most_bytes} GB</translation>
    </message>
    <message>
      <source>{most_bytes} MB</source>
      <translation>{most_bytes} MB</translation>
    </message>
    <message>
      <source>{most_characters} million characters</source>
      <translation>{most_characters} Millionen Zeichen</translation>
    </message>
    <message>
      <source>{most_characters} million characters of markup</source>
      <translation>{most_characters} Millionen Zeichen Auszeichnung</translation>
    </message>
    <message>
      <source>{most_parts} files</source>
      <translation>{most_parts} Dateien</translation>
    </message>
    <message>
      <source>{named}: it does not stand where the file says; left out.</source>
      <translation>{named}: Sie steht nicht, wo die Datei sagt; ausgelassen.</translation>
    </message>
    <message>
      <source>{named}: it is said to be {label}, and nobody decided that</source>
      <translation>{named}: Der Status soll „{label}“ sein, doch das hat niemand entschieden</translation>
    </message>
    <message>
      <source>{named}: its author is said to have decided on it, which nobody can; left out.</source>
      <translation>{named}: Wer sie markiert hat, soll auch über sie entschieden haben, was niemand kann; ausgelassen.</translation>
    </message>
    <message>
      <source>{named}: its kind is not defined in the file; left out.</source>
      <translation>{named}: Ihre Art ist in der Datei nicht festgelegt; ausgelassen.</translation>
    </message>
    <message>
      <source>{name} cannot be taken in. {error}</source>
      <translation>{name} kann nicht übernommen werden. {error}</translation>
    </message>
    <message>
      <source>{name} is not an earlier state of this project, so one cannot go back to it. Nothing was changed; restore it as a copy instead.</source>
      <translation>{name} ist kein früherer Stand dieses Projekts, daher kann man nicht darauf zurückgehen. Nichts wurde geändert; stellen Sie es stattdessen als Kopie wieder her.</translation>
    </message>
    <message>
      <source>{name} is this project itself. Nothing was changed; name a colleague's copy.</source>
      <translation>{name} ist dieses Projekt selbst. Nichts wurde geändert; nennen Sie die Kopie von jemand anderem.</translation>
    </message>
    <message>
      <source>{name} leads no longer</source>
      <translation>{name} leitet nicht mehr</translation>
    </message>
    <message>
      <source>{name} was left out: {error}</source>
      <translation>{name} wurde ausgelassen: {error}</translation>
    </message>
    <message>
      <source>{name}, {label} text, {words} words. Weights: {in_words}. {upper}{how}. Only errors that arose in translation count.</source>
      <translation>{name}, {label}, {words} Wörter. Gewichte: {in_words}. {upper}{how}. Nur Fehler aus der Übersetzung zählen.</translation>
    </message>
    <message>
      <source>{name}, {received} MB</source>
      <translation>{name}, {received} MB</translation>
    </message>
    <message>
      <source>{name}: found again at {start}–{end}.</source>
      <translation>{name}: bei {start}–{end} wiedergefunden.</translation>
    </message>
    <message>
      <source>{name}: its article ({title}) is not in the project, or not the only one of its title; read it first.</source>
      <translation>{name}: Der Artikel dazu ({title}) ist nicht im Projekt oder nicht der einzige dieses Titels; lesen Sie ihn erst ein.</translation>
    </message>
    <message>
      <source>{name}: its words were not found in the text; it was left out.</source>
      <translation>{name}: Die Wörter wurden im Text nicht gefunden; sie blieb weg.</translation>
    </message>
    <message>
      <source>{name}: the history is written as .csv or .json. Nothing was written; choose one of these.</source>
      <translation>{name}: Der Verlauf wird als .csv oder .json geschrieben. Es wurde nichts geschrieben; wählen Sie eines davon.</translation>
    </message>
    <message>
      <source>{name}: {error} It was left out.</source>
      <translation>{name}: {error} Sie blieb weg.</translation>
    </message>
    <message>
      <source>{nearly} nearly so</source>
      <translation>{nearly} fast wörtlich</translation>
    </message>
    <message>
      <source>{numbers} could not be read, being damaged</source>
      <translation>{numbers} beschädigt und nicht lesbar</translation>
    </message>
    <message>
      <source>{numbers} line numbers in the margin were left out</source>
      <translation>{numbers} Zeilennummern am Rand wurden weggelassen</translation>
    </message>
    <message>
      <source>{numbers} {verb} without text; have it recognised first</source>
      <translation>{numbers} {verb} ohne Text; lassen Sie ihn erst erkennen</translation>
    </message>
    <message>
      <source>{number} error</source>
      <translation>{number} Fehler</translation>
    </message>
    <message>
      <source>{number} errors</source>
      <translation>{number} Fehler</translation>
    </message>
    <message>
      <source>{number} of “{name}” did not fit any more and went.</source>
      <translation>{number} von „{name}“ passten nicht mehr und sind weg.</translation>
    </message>
    <message>
      <source>{number} tags have</source>
      <translation>{number} Markierungen haben</translation>
    </message>
    <message>
      <source>{number} values</source>
      <translation>{number} Werte</translation>
    </message>
    <message>
      <source>{path} cannot be read ({strerror}); nothing was changed.</source>
      <translation>{path} ist nicht lesbar ({strerror}); nichts wurde geändert.</translation>
    </message>
    <message>
      <source>{path} cannot be written ({strerror}); nothing was written.</source>
      <translation>{path} lässt sich nicht schreiben ({strerror}); nichts wurde geschrieben.</translation>
    </message>
    <message>
      <source>{path} does not hold the tables of a project. It was left as it is; choose another file.</source>
      <translation>{path} enthält nicht die Tabellen eines Projekts. Es blieb, wie es ist; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
      <source>{path} is a folder, not a project; choose a file in it.</source>
      <translation>{path} ist ein Ordner, kein Projekt; wählen Sie eine Datei darin.</translation>
    </message>
    <message>
      <source>{path} is a pipe or a device, not a project; choose a file.</source>
      <translation>{path} ist eine Pipe oder ein Gerät, kein Projekt; wählen Sie eine Datei.</translation>
    </message>
    <message>
      <source>{path} is cut short: {size} of {pages} bytes are there. It was left as it is; open a backup, or copy the file again from where it came.</source>
      <translation>{path} ist abgeschnitten: {size} von {pages} Byte sind da. Es blieb, wie es ist; öffnen Sie eine Sicherung, oder kopieren Sie die Datei noch einmal von dort, woher sie kam.</translation>
    </message>
    <message>
      <source>{path} is not a project of this program; it was left as it is.</source>
      <translation>{path} ist kein Projekt dieses Programms; es blieb, wie es ist.</translation>
    </message>
    <message>
      <source>{places} could not be read as {name} and became U+FFFD</source>
      <translation>{places} nicht als {name} lesbar, durch U+FFFD ersetzt</translation>
    </message>
    <message>
      <source>{places} could not be read as {shown} and became U+FFFD</source>
      <translation>{places} nicht als {shown} lesbar, durch U+FFFD ersetzt</translation>
    </message>
    <message>
      <source>{refused} left out</source>
      <translation>{refused} ausgelassen</translation>
    </message>
    <message>
      <source>{running} lines of page headers, footers and page numbers were left out</source>
      <translation>{running} Zeilen mit Kopf- und Fußzeilen und Seitenzahlen wurden weggelassen</translation>
    </message>
    <message>
      <source>{said}; taken as {label}.</source>
      <translation>{said}; übernommen als „{label}“.</translation>
    </message>
    <message>
      <source>{same} already there</source>
      <translation>{same} schon vorhanden</translation>
    </message>
    <message>
      <source>{tags} found again word for word</source>
      <translation>{tags} wörtlich wiedergefunden</translation>
    </message>
    <message>
      <source>{tags} tags</source>
      <translation>{tags} Markierungen</translation>
    </message>
    <message>
      <source>{tags} the kind “{name}”, so it was not removed. Merge it into another or retire it; what is retired stays with its tags.</source>
      <translation>{tags} die Art „{name}“, daher wurde sie nicht entfernt. Legen Sie sie mit einer anderen zusammen oder legen Sie sie still; Stillgelegtes bleibt bei seinen Markierungen.</translation>
    </message>
    <message>
      <source>{target} can be read, not written. Nothing was stored; save a copy where you may write, and work there.</source>
      <translation>{target} lässt sich lesen, nicht schreiben. Nichts wurde gespeichert; speichern Sie eine Kopie, wo Sie schreiben dürfen, und arbeiten Sie dort.</translation>
    </message>
    <message>
      <source>{target} cannot be opened: the file or its folder is not there any more, or may not be used. Nothing was changed; check the folder and open the project again.</source>
      <translation>{target} lässt sich nicht öffnen: Die Datei oder ihr Ordner ist nicht mehr da oder darf nicht benutzt werden. Nichts wurde geändert; prüfen Sie den Ordner und öffnen Sie das Projekt noch einmal.</translation>
    </message>
    <message>
      <source>{target} does not say which version of the program wrote it. It was left as it is; open a backup.</source>
      <translation>{target} sagt nicht, welche Version des Programms es geschrieben hat. Es blieb, wie es ist; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
      <source>{target} holds triggers or views that this program did not make, and they would run unseen. It was left as it is; open a backup.</source>
      <translation>{target} enthält Trigger oder Sichten, die dieses Programm nicht angelegt hat und die ungesehen liefen. Es blieb, wie es ist; öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
      <source>{target} is not a project of this program; it was left as it is.</source>
      <translation>{target} ist kein Projekt dieses Programms; es blieb, wie es ist.</translation>
    </message>
    <message>
      <source>{target} was moved, deleted or replaced while it was open. The change at hand was not stored; put the file back, or open it where it is now.</source>
      <translation>{target} wurde verschoben, gelöscht oder ersetzt, während es offen war. Die jetzige Änderung wurde nicht gespeichert; legen Sie die Datei zurück, oder öffnen Sie sie, wo sie jetzt ist.</translation>
    </message>
    <message>
      <source>{target} was opened for reading only. Nothing was stored; save a copy where you may write, and work there.</source>
      <translation>{target} wurde nur zum Lesen geöffnet. Nichts wurde gespeichert; speichern Sie eine Kopie, wo Sie schreiben dürfen, und arbeiten Sie dort.</translation>
    </message>
    <message>
      <source>{target} was written by a newer version of this program (its tables are {revision}, this version knows {schema_revision}). It was left as it is; install the newer version to open it.</source>
      <translation>{target} wurde von einer neueren Version dieses Programms geschrieben (seine Tabellen sind {revision}, diese Version kennt {schema_revision}). Es blieb, wie es ist; installieren Sie die neuere Version, um es zu öffnen.</translation>
    </message>
    <message>
      <source>{target} was written by an earlier version of this program and can only be read here, so it cannot be brought up to date. Nothing was changed; save a copy where you may write, and open that.</source>
      <translation>{target} wurde von einer früheren Version dieses Programms geschrieben und kann hier nur gelesen werden, also nicht auf den neuen Stand gebracht werden. Nichts wurde geändert; speichern Sie eine Kopie, wo Sie schreiben dürfen, und öffnen Sie diese.</translation>
    </message>
    <message>
      <source>{to_check} not</source>
      <translation>{to_check} nicht</translation>
    </message>
    <message>
      <source>{total} passage: {parts}.</source>
      <translation>{total} Stelle: {parts}.</translation>
    </message>
    <message>
      <source>{total} passages: {parts}.</source>
      <translation>{total} Stellen: {parts}.</translation>
    </message>
    <message>
      <source>{to} is the project itself; choose another name for the copy. Nothing was written.</source>
      <translation>{to} ist das Projekt selbst; wählen Sie einen anderen Namen für die Kopie. Nichts wurde geschrieben.</translation>
    </message>
    <message>
      <source>{to} is the project itself; choose another name for the package. Nothing was written.</source>
      <translation>{to} ist das Projekt selbst; wählen Sie einen anderen Namen für das Paket. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>{unknown_signs} of a picture font became U+FFFD</source>
      <translation>{unknown_signs} einer Bildschrift durch U+FFFD ersetzt</translation>
    </message>
    <message>
      <source>{value} more</source>
      <translation>{value} weitere</translation>
    </message>
    <message>
      <source>{verb} of “{name_of_work}”</source>
      <translation>{verb} von „{name_of_work}“</translation>
    </message>
    <message>
      <source>{what} has a name of at most {longest_name} characters; “{name}…” is longer.</source>
      <translation>{what} hat einen Namen von höchstens {longest_name} Zeichen; „{name}…“ ist länger.</translation>
    </message>
    <message>
      <source>{what} has a name of letters, digits and signs; this one holds something unseen.</source>
      <translation>{what} hat einen Namen aus Buchstaben, Ziffern und Zeichen; dieser enthält etwas Unsichtbares.</translation>
    </message>
    <message>
      <source>{what} is refused: one {row} in it was changed since by {reviewer} (“{name}”). Nothing was changed; have that taken back first, or make the change by hand.</source>
      <translation>Abgelehnt: {what}. Etwas darin ({row}) wurde seither von {reviewer} geändert („{name}“). Nichts wurde geändert; lassen Sie erst jenes zurücknehmen, oder ändern Sie es von Hand.</translation>
    </message>
    <message>
      <source>{what} is refused: one {row} was changed by another program than this. Nothing was changed; run a check of the project.</source>
      <translation>Abgelehnt: {what}. Etwas darin ({row}) wurde von einem anderen Programm geändert. Nichts wurde geändert; prüfen Sie das Projekt.</translation>
    </message>
    <message>
      <source>{what} is refused: {state} by now. Nothing was changed; retag or merge by hand.</source>
      <translation>Abgelehnt: {what}; {state}. Nichts wurde geändert; ändern Sie die Art oder legen Sie von Hand zusammen.</translation>
    </message>
    <message>
      <source>{what} needs a name.</source>
      <translation>{what} braucht einen Namen.</translation>
    </message>
    <message>
      <source>{words}: it refers to something that is not there; left out.</source>
      <translation>{words}: verweist auf etwas, das nicht da ist; ausgelassen.</translation>
    </message>
    <message>
      <source>{words}; it was left out. If you trust it, unpack it and read the files you need.</source>
      <translation>{words}; sie blieb weg. Wenn Sie der Datei trauen, packen Sie sie aus und lesen Sie die Dateien ein, die Sie brauchen.</translation>
    </message>
    <message>
      <source>{} attached messages were not read</source>
      <translation>{} angehängte Nachrichten wurden nicht gelesen</translation>
    </message>
    <message>
      <source>{} attachments were not read</source>
      <translation>{} Anhänge wurden nicht gelesen</translation>
    </message>
    <message>
      <source>“Almost 80%,” said Smith.</source>
      <translation>„Fast 80 %“, sagte Smith.</translation>
    </message>
    <message>
      <source>“revision” is a number from 1, not {revision}.</source>
      <translation>„revision“ ist eine Zahl ab 1, nicht {revision}.</translation>
    </message>
    <message>
      <source>“start” and “end” are whole numbers, not {start} and {end}.</source>
      <translation>„start“ und „end“ sind ganze Zahlen, nicht {start} und {end}.</translation>
    </message>
    <message>
      <source>“tag” is a JSON object with at least a name.</source>
      <translation>„tag“ ist ein JSON-Objekt mit mindestens einem Namen.</translation>
    </message>
    <message>
      <source>“tag” needs a name, and as its id the kind of the tag, which is none of the four.</source>
      <translation>„tag“ braucht einen Namen und als id die Art der Markierung, die keine der vier ist.</translation>
    </message>
    <message>
      <source>“text_sha256” is 64 hexadecimal digits.</source>
      <translation>„text_sha256“ besteht aus 64 hexadezimalen Ziffern.</translation>
    </message>
    <message>
      <source>“{address}” has more than {largest_record} MB and was left out.</source>
      <translation>„{address}“ hat mehr als {largest_record} MB und blieb weg.</translation>
    </message>
    <message>
      <source>“{capitalize}” needs a reason: say why, and the decision is kept with it.</source>
      <translation>„{capitalize}“ braucht einen Grund: Sagen Sie warum; er wird mit der Entscheidung aufgehoben.</translation>
    </message>
    <message>
      <source>“{correction}” is a placeholder, not a correction; leave the correction empty and choose “original needed”.</source>
      <translation>„{correction}“ ist ein Platzhalter, keine Korrektur; lassen Sie die Korrektur leer und wählen Sie „Original nötig“.</translation>
    </message>
    <message>
      <source>“{exact}” is {settled}, so it stays as it is. Nothing was changed; a lead can reopen it with a correction note.</source>
      <translation>„{exact}“ ist {settled} und bleibt daher, wie es ist. Nichts wurde geändert; eine Leitung kann es mit einem Korrekturvermerk wieder öffnen.</translation>
    </message>
    <message>
      <source>“{key}” fits several: {listed}. Give more of the id.</source>
      <translation>„{key}“ passt auf mehrere: {listed}. Geben Sie mehr von der id an.</translation>
    </message>
    <message>
      <source>“{key}” is a JSON object, not {shown}.</source>
      <translation>„{key}“ ist ein JSON-Objekt, nicht {shown}.</translation>
    </message>
    <message>
      <source>“{key}” is a list of JSON objects, not {shown}.</source>
      <translation>„{key}“ ist eine Liste von JSON-Objekten, nicht {shown}.</translation>
    </message>
    <message>
      <source>“{key}” is a text, not {shown}.</source>
      <translation>„{key}“ ist ein Text, nicht {shown}.</translation>
    </message>
    <message>
      <source>“{key}” is a time such as 2025-05-02T10:00:00Z, not “{value}”.</source>
      <translation>„{key}“ ist eine Zeit wie 2025-05-02T10:00:00Z, nicht „{value}“.</translation>
    </message>
    <message>
      <source>“{key}” is a whole number, not {shown}.</source>
      <translation>„{key}“ ist eine ganze Zahl, nicht {shown}.</translation>
    </message>
    <message>
      <source>“{key}” is one of {values}; not {shown}.</source>
      <translation>„{key}“ ist eines von {values}; nicht {shown}.</translation>
    </message>
    <message>
      <source>“{key}” is true or false, not {shown}.</source>
      <translation>„{key}“ ist true oder false, nicht {shown}.</translation>
    </message>
    <message>
      <source>“{kind}” is none of the kinds {details}, and the item does not say under “tag” what it is.</source>
      <translation>„{kind}“ ist keine der Arten {details}, und unter „tag“ steht nicht, was es ist.</translation>
    </message>
    <message>
      <source>“{label}” overrules its author</source>
      <translation>„{label}“ übergeht die Person, die markiert hat</translation>
    </message>
    <message>
      <source>“{name}” came without its key {shortcut}, which another kind has.</source>
      <translation>„{name}“ kam ohne ihre Taste {shortcut}, die eine andere Art hat.</translation>
    </message>
    <message>
      <source>“{name}” cannot be taken back.</source>
      <translation>„{name}“ lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
      <source>“{name}” has more than {most_records} records; the rest was left out. Split it.</source>
      <translation>„{name}“ hat mehr als {most_records} Einträge; der Rest blieb weg. Teilen Sie es.</translation>
    </message>
    <message>
      <source>“{name}” has more than {most_unpacked} GB unpacked; the rest was left out. Split it.</source>
      <translation>„{name}“ hat ausgepackt mehr als {most_unpacked} GB; der Rest blieb weg. Teilen Sie es.</translation>
    </message>
    <message>
      <source>“{name}” has more than {most_unpacked} MB unpacked and was left out. Split it.</source>
      <translation>„{name}“ hat ausgepackt mehr als {most_unpacked} MB und blieb weg. Teilen Sie es.</translation>
    </message>
    <message>
      <source>“{name}” has more than {much} and was left out. Save the part that you need as a page of its own, or as text.</source>
      <translation>„{name}“ hat mehr als {much} und blieb weg. Speichern Sie den nötigen Teil als eigene Seite oder als Text.</translation>
    </message>
    <message>
      <source>“{name}” has more than {much} of text, as no article has, and was left out. Split it and read the part that you need.</source>
      <translation>„{name}“ hat mehr als {much} Text, wie es kein Artikel hat, und blieb weg. Teilen Sie es und lesen Sie den nötigen Teil ein.</translation>
    </message>
    <message>
      <source>“{name}” has no choice called “{field}” to be split by; nothing was changed.</source>
      <translation>„{name}“ hat kein Auswahlfeld „{field}“, nach dem sich teilen ließe; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>“{name}” holds more than {much}; what came before was read, the rest was left out. Unpack it and read the folder.</source>
      <translation>„{name}“ enthält mehr als {much}; was davor kam, wurde gelesen, der Rest blieb weg. Packen Sie es aus und lesen Sie den Ordner ein.</translation>
    </message>
    <message>
      <source>“{name}” holds no page and no document to read{more}.</source>
      <translation>„{name}“ enthält keine Seite und kein Dokument zum Lesen{more}.</translation>
    </message>
    <message>
      <source>“{name}” holds no text, perhaps only pictures. Have their text recognised first.</source>
      <translation>„{name}“ enthält keinen Text, vielleicht nur Bilder. Lassen Sie erst deren Text erkennen.</translation>
    </message>
    <message>
      <source>“{name}” holds no text; there was nothing to read.</source>
      <translation>„{name}“ enthält keinen Text; es gab nichts zu lesen.</translation>
    </message>
    <message>
      <source>“{name}” in “{what}” has more than {megabytes} unpacked</source>
      <translation>„{name}“ in „{what}“ hat ausgepackt mehr als {megabytes}</translation>
    </message>
    <message>
      <source>“{name}” in “{what}” is damaged and could not be unpacked. Get the file anew.</source>
      <translation>„{name}“ in „{what}“ ist beschädigt und ließ sich nicht auspacken. Besorgen Sie die Datei neu.</translation>
    </message>
    <message>
      <source>“{name}” in “{what}” is encrypted with AES, which cannot be opened here. Unpack the archive with its password and read the files in it.</source>
      <translation>„{name}“ in „{what}“ ist mit AES verschlüsselt, was hier nicht geöffnet werden kann. Packen Sie das Archiv mit dem Passwort aus und lesen Sie die Dateien darin ein.</translation>
    </message>
    <message>
      <source>“{name}” in “{what}” is packed in a way that cannot be read here. Unpack the archive and read the files in it.</source>
      <translation>„{name}“ in „{what}“ ist so gepackt, dass es hier nicht gelesen werden kann. Packen Sie das Archiv aus und lesen Sie die Dateien darin ein.</translation>
    </message>
    <message>
      <source>“{name}” in “{what}” unpacks to more than {ratio} times its size, as no document does</source>
      <translation>„{name}“ in „{what}“ wird ausgepackt mehr als {ratio}-mal so groß, wie es kein Dokument wird</translation>
    </message>
    <message>
      <source>“{name}” is a saved page (MHTML), but no page is in it. Save it again, or as HTML only.</source>
      <translation>„{name}“ ist eine gespeicherte Seite (MHTML), doch es ist keine Seite darin. Speichern Sie sie noch einmal, oder nur als HTML.</translation>
    </message>
    <message>
      <source>“{name}” is a web archive, but damaged or without a page. Save the page again in Safari.</source>
      <translation>„{name}“ ist ein Webarchiv, aber beschädigt oder ohne Seite. Speichern Sie die Seite noch einmal in Safari.</translation>
    </message>
    <message>
      <source>“{name}” is damaged or cut off here; what came before was read. Get the file anew.</source>
      <translation>„{name}“ ist hier beschädigt oder abgeschnitten; was davor kam, wurde gelesen. Besorgen Sie die Datei neu.</translation>
    </message>
    <message>
      <source>“{name}” is damaged or cut off. Get the file anew.</source>
      <translation>„{name}“ ist beschädigt oder abgeschnitten. Besorgen Sie die Datei neu.</translation>
    </message>
    <message>
      <source>“{name}” is empty; there was nothing to read.</source>
      <translation>„{name}“ ist leer; es gab nichts zu lesen.</translation>
    </message>
    <message>
      <source>“{name}” is encrypted. Open it in your mail program, save its text, and read that.</source>
      <translation>„{name}“ ist verschlüsselt. Öffnen Sie es in Ihrem Mailprogramm, speichern Sie den Text und lesen Sie den ein.</translation>
    </message>
    <message>
      <source>“{name}” is nested too deeply to be read and was left out. Save its text as .txt and read that.</source>
      <translation>„{name}“ ist zu tief verschachtelt, um gelesen zu werden, und blieb weg. Speichern Sie den Text als .txt und lesen Sie den ein.</translation>
    </message>
    <message>
      <source>“{name}” is no field of the kind “{name_2}”; its fields are: {fields}.</source>
      <translation>„{name}“ ist kein Feld der Art „{name_2}“; ihre Felder sind: {fields}.</translation>
    </message>
    <message>
      <source>“{name}” is no text document of Word's. Save its text as .txt.</source>
      <translation>„{name}“ ist kein Textdokument von Word. Speichern Sie den Text als .txt.</translation>
    </message>
    <message>
      <source>“{name}” is no text document, though it looks like one of Word's.</source>
      <translation>„{name}“ ist kein Textdokument, obwohl es wie eines von Word aussieht.</translation>
    </message>
    <message>
      <source>“{name}” is no text document, though it looks like one.</source>
      <translation>„{name}“ ist kein Textdokument, obwohl es so aussieht.</translation>
    </message>
    <message>
      <source>“{name}” is one of the four kinds of every project; choose another name.</source>
      <translation>„{name}“ ist eine der vier Arten jedes Projekts; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>“{name}” is retired: no new tags get this kind. Nothing was changed; restore it first.</source>
      <translation>„{name}“ ist stillgelegt: Keine neue Markierung bekommt diese Art. Nichts wurde geändert; setzen Sie sie erst wieder ein.</translation>
    </message>
    <message>
      <source>“{name}” is taken back already.</source>
      <translation>„{name}“ ist schon zurückgenommen.</translation>
    </message>
    <message>
      <source>“{name}” needs more memory than there is and was left out. Split it and read the parts.</source>
      <translation>„{name}“ braucht mehr Speicher, als da ist, und blieb weg. Teilen Sie es und lesen Sie die Teile ein.</translation>
    </message>
    <message>
      <source>“{name}” shows no text; there was nothing to read.</source>
      <translation>„{name}“ zeigt keinen Text; es gab nichts zu lesen.</translation>
    </message>
    <message>
      <source>“{name}” shows no text; there was nothing to read. Perhaps a script makes its words: open it in a browser, and save the page or copy its text from there.</source>
      <translation>„{name}“ zeigt keinen Text; es gab nichts zu lesen. Vielleicht macht ein Skript die Wörter: Öffnen Sie es im Browser, und speichern Sie die Seite oder kopieren Sie den Text von dort.</translation>
    </message>
    <message>
      <source>“{name}” was done by {reviewer}, who alone can take it back.</source>
      <translation>„{name}“ hat {reviewer} getan und kann allein es zurücknehmen.</translation>
    </message>
    <message>
      <source>“{name}” was left out: {error}</source>
      <translation>„{name}“ wurde ausgelassen: {error}</translation>
    </message>
    <message>
      <source>“{path}” changed while it was read and was left out. Read it again when it is finished.</source>
      <translation>„{path}“ änderte sich, während es gelesen wurde, und blieb weg. Lesen Sie es noch einmal ein, wenn es fertig ist.</translation>
    </message>
    <message>
      <source>“{path}” could not be read ({why}). Copy it to another disk and try again.</source>
      <translation>„{path}“ ließ sich nicht lesen ({why}). Kopieren Sie es auf einen anderen Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>“{path}” could not be written ({reason}); what was there is as it was. Try another folder.</source>
      <translation>„{path}“ konnte nicht geschrieben werden ({reason}); was dort war, ist unverändert. Versuchen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>“{path}” has more than {size} and was left out. Split it, or save only the text of it.</source>
      <translation>„{path}“ hat mehr als {size} und blieb weg. Teilen Sie es, oder speichern Sie nur den Text.</translation>
    </message>
    <message>
      <source>“{path}” is a folder, not a file. Give the files in it.</source>
      <translation>„{path}“ ist ein Ordner, keine Datei. Geben Sie die Dateien darin an.</translation>
    </message>
    <message>
      <source>“{path}” is a folder; nothing was written. Give the name of a file in it.</source>
      <translation>„{path}“ ist ein Ordner; nichts wurde geschrieben. Geben Sie den Namen einer Datei darin an.</translation>
    </message>
    <message>
      <source>“{path}” is a link that leads back to itself. Give the file itself.</source>
      <translation>„{path}“ ist ein Verweis, der auf sich selbst zurückführt. Geben Sie die Datei selbst an.</translation>
    </message>
    <message>
      <source>“{path}” is a link to a file that is not there. Was that moved or renamed?</source>
      <translation>„{path}“ verweist auf eine Datei, die es nicht gibt. Wurde sie verschoben oder umbenannt?</translation>
    </message>
    <message>
      <source>“{path}” is a pipe or a device, not a file, and was left out. Save it as a file first.</source>
      <translation>„{path}“ ist eine Pipe oder ein Gerät, keine Datei, und blieb weg. Speichern Sie es erst als Datei.</translation>
    </message>
    <message>
      <source>“{path}” is no name that a file can have. Give the file by its own name.</source>
      <translation>„{path}“ ist kein Name, den eine Datei haben kann. Geben Sie die Datei bei ihrem Namen an.</translation>
    </message>
    <message>
      <source>“{path}” is no ordinary file; nothing was written. Give the name of a file.</source>
      <translation>„{path}“ ist keine gewöhnliche Datei; nichts wurde geschrieben. Geben Sie den Namen einer Datei an.</translation>
    </message>
    <message>
      <source>“{path}” is not there. Was it moved or renamed?</source>
      <translation>„{path}“ gibt es nicht. Wurde es verschoben oder umbenannt?</translation>
    </message>
    <message>
      <source>“{path}” is write-protected and was left as it is. Choose another name.</source>
      <translation>„{path}“ ist schreibgeschützt und blieb, wie es ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>“{path}” lies on a disk that is read-only; nothing was written. Choose another folder.</source>
      <translation>„{path}“ liegt auf einem Datenträger, der nur gelesen werden kann; nichts wurde geschrieben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>“{path}…” is longer than a name can be; there is no such file. Give the file itself.</source>
      <translation>„{path}…“ ist länger, als ein Name sein kann; eine solche Datei gibt es nicht. Geben Sie die Datei selbst an.</translation>
    </message>
    <message>
      <source>“{pattern}” is no regular expression ({error}).</source>
      <translation>„{pattern}“ ist kein regulärer Ausdruck ({error}).</translation>
    </message>
    <message>
      <source>“{pattern}” takes longer than {expression_seconds} seconds in one article; write it with fewer repetitions inside repetitions.</source>
      <translation>„{pattern}“ braucht in einem Artikel länger als {expression_seconds} Sekunden; schreiben Sie ihn mit weniger Wiederholungen in Wiederholungen.</translation>
    </message>
    <message>
      <source>“{short}” is no web address (http or https) and was not fetched.</source>
      <translation>„{short}“ ist keine Webadresse (http oder https) und wurde nicht abgerufen.</translation>
    </message>
    <message>
      <source>“{short}” is no web address that can be understood; nothing was fetched. Copy it again.</source>
      <translation>„{short}“ ist keine verständliche Webadresse; nichts wurde abgerufen. Kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
      <source>“{shown}” has more markup than any book and was left out. Save the chapters you need as text.</source>
      <translation>„{shown}“ hat mehr Auszeichnung als irgendein Buch und blieb weg. Speichern Sie die nötigen Kapitel als Text.</translation>
    </message>
    <message>
      <source>“{shown}” has no list of its chapters and is perhaps damaged. Get it anew.</source>
      <translation>„{shown}“ hat keine Liste seiner Kapitel und ist vielleicht beschädigt. Besorgen Sie es neu.</translation>
    </message>
    <message>
      <source>“{shown}” has parts nested too deep to be a document's; nothing was read.</source>
      <translation>„{shown}“ hat Teile, die zu tief verschachtelt sind für ein Dokument; nichts wurde gelesen.</translation>
    </message>
    <message>
      <source>“{shown}” holds no text, perhaps only pictures. Have their text recognised first.</source>
      <translation>„{shown}“ enthält keinen Text, vielleicht nur Bilder. Lassen Sie erst deren Text erkennen.</translation>
    </message>
    <message>
      <source>“{shown}” is locked by its seller (DRM) and cannot be read here. Ask the publisher for a copy that is not, or copy the passage out of the seller's program.</source>
      <translation>„{shown}“ ist vom Verkäufer gesperrt (DRM) und kann hier nicht gelesen werden. Bitten Sie den Verlag um ein Exemplar ohne Sperre, oder kopieren Sie die Stelle aus dem Programm des Verkäufers.</translation>
    </message>
    <message>
      <source>“{shown}” is too large to be read as Rich Text. Save its text as .txt.</source>
      <translation>„{shown}“ ist zu groß, um als Rich Text gelesen zu werden. Speichern Sie den Text als .txt.</translation>
    </message>
    <message>
      <source>“{target}” is not the address of a database.</source>
      <translation>„{target}“ ist nicht die Adresse einer Datenbank.</translation>
    </message>
    <message>
      <source>“{title}” has no words to score.</source>
      <translation>„{title}“ hat keine Wörter zum Bewerten.</translation>
    </message>
    <message>
      <source>“{title}” shows no sign of being a translation: it gets no score.</source>
      <translation>„{title}“ zeigt kein Zeichen, eine Übersetzung zu sein: keine Wertung.</translation>
    </message>
    <message>
      <source>“{title}”: fewer than two reviewers have submitted it, only {name}.</source>
      <translation>„{title}“: Weniger als zwei Personen haben ihn eingereicht, nur {name}.</translation>
    </message>
    <message>
      <source>“{title}”: no reviewer has submitted it.</source>
      <translation>„{title}“: Niemand hat ihn eingereicht.</translation>
    </message>
    <message>
      <source>“{title}”: {tags} in an earlier version and cannot be compared.</source>
      <translation>„{title}“: {tags} in einer früheren Version und lassen sich nicht vergleichen.</translation>
    </message>
    <message>
      <source>“{value}” declares entities of its own, by which a file can grow or reach out; nothing of it was read. Have it saved anew by the program that made it.</source>
      <translation>„{value}“ legt eigene Entitäten fest, durch die eine Datei wachsen oder hinausgreifen kann; nichts davon wurde gelesen. Lassen Sie sie von dem Programm neu speichern, das sie erstellt hat.</translation>
    </message>
    <message>
      <source>“{value}” has more than {largest} MB and was left out. Save it without its attachments.</source>
      <translation>„{value}“ hat mehr als {largest} MB und blieb weg. Speichern Sie es ohne Anhänge.</translation>
    </message>
    <message>
      <source>“{value}” has parts nested too deep to be a document's; nothing of it was read.</source>
      <translation>„{value}“ hat Teile, die zu tief verschachtelt sind für ein Dokument; nichts davon wurde gelesen.</translation>
    </message>
    <message>
      <source>“{value}” has pictures of its pages and no text. Have the text recognised (OCR) in a PDF program and read it again.</source>
      <translation>„{value}“ hat Bilder seiner Seiten und keinen Text. Lassen Sie den Text in einem PDF-Programm erkennen (OCR) und lesen Sie es noch einmal ein.</translation>
    </message>
    <message>
      <source>“{value}” holds no text that could be recognised. Save its text as .txt and read that.</source>
      <translation>„{value}“ enthält keinen erkennbaren Text. Speichern Sie den Text als .txt und lesen Sie den ein.</translation>
    </message>
    <message>
      <source>“{value}” is a PDF that is damaged or cut off; nothing of it could be read. Get it again.</source>
      <translation>„{value}“ ist ein PDF, das beschädigt oder abgeschnitten ist; nichts davon war lesbar. Besorgen Sie es neu.</translation>
    </message>
    <message>
      <source>“{value}” is a PDF without any text; there was nothing to read.</source>
      <translation>„{value}“ ist ein PDF ohne jeden Text; es gab nichts zu lesen.</translation>
    </message>
    <message>
      <source>“{value}” is an e-mail that could not be taken apart, being damaged. Open it in your mail program and save its text.</source>
      <translation>„{value}“ ist eine E-Mail, die beschädigt ist und sich nicht zerlegen ließ. Öffnen Sie sie in Ihrem Mailprogramm und speichern Sie den Text.</translation>
    </message>
    <message>
      <source>“{value}” is an e-mail without words, with attachments only. Save those and read them.</source>
      <translation>„{value}“ ist eine E-Mail ohne Wörter, nur mit Anhängen. Speichern Sie diese und lesen Sie sie ein.</translation>
    </message>
    <message>
      <source>“{value}” is an e-mail without words; there was nothing to read.</source>
      <translation>„{value}“ ist eine E-Mail ohne Wörter; es gab nichts zu lesen.</translation>
    </message>
    <message>
      <source>“{value}” is damaged and could not be opened. Get the file anew.</source>
      <translation>„{value}“ ist beschädigt und ließ sich nicht öffnen. Besorgen Sie die Datei neu.</translation>
    </message>
    <message>
      <source>“{value}” is damaged: {reason}. Get the file anew.</source>
      <translation>„{value}“ ist beschädigt: {reason}. Besorgen Sie die Datei neu.</translation>
    </message>
    <message>
      <source>“{value}” is divided into more parts than a message has and was left out. Open it in your mail program and save its text.</source>
      <translation>„{value}“ ist in mehr Teile geteilt, als eine Nachricht hat, und blieb weg. Öffnen Sie es in Ihrem Mailprogramm und speichern Sie den Text.</translation>
    </message>
    <message>
      <source>“{value}” is empty; there was nothing to read.</source>
      <translation>„{value}“ ist leer; es gab nichts zu lesen.</translation>
    </message>
    <message>
      <source>“{value}” is locked in a way that cannot be opened here. Save it without protection and read that.</source>
      <translation>„{value}“ ist auf eine Weise gesperrt, die sich hier nicht öffnen lässt. Speichern Sie es ohne Schutz und lesen Sie das ein.</translation>
    </message>
    <message>
      <source>“{value}” is locked. Give its password to read it.</source>
      <translation>„{value}“ ist gesperrt. Geben Sie das Passwort an, um es einzulesen.</translation>
    </message>
    <message>
      <source>“{value}” is protected by a password, and documents of this kind cannot be opened here with one. Save it without a password in the program that made it, and read that.</source>
      <translation>„{value}“ ist durch ein Passwort geschützt, und Dokumente dieser Art lassen sich hier damit nicht öffnen. Speichern Sie es in dem Programm, das es erstellt hat, ohne Passwort und lesen Sie das ein.</translation>
    </message>
    <message>
      <source>“{value}” is protected by a password. Give it to have the document read.</source>
      <translation>„{value}“ ist durch ein Passwort geschützt. Geben Sie es an, um das Dokument einzulesen.</translation>
    </message>
    <message>
      <source>“{value}” is protected in a way that cannot be opened here. Save it without a password and read that.</source>
      <translation>„{value}“ ist auf eine Weise geschützt, die sich hier nicht öffnen lässt. Speichern Sie es ohne Passwort und lesen Sie das ein.</translation>
    </message>
    <message>
      <source>“{value}” is too large to be read as XML and was left out. Split it, or save its text.</source>
      <translation>„{value}“ ist zu groß, um als XML gelesen zu werden, und blieb weg. Teilen Sie es, oder speichern Sie seinen Text.</translation>
    </message>
    <message>
      <source>“{value}” is {name}, which cannot be read yet. {advice}</source>
      <translation>„{value}“ ist {name}, was noch nicht gelesen werden kann. {advice}</translation>
    </message>
    <message>
      <source>“{what}” has more than {megabytes} under a password, which would take too long to open. Unpack the archive and read the files in it.</source>
      <translation>„{what}“ hat mehr als {megabytes} unter einem Passwort, was zu lange zu öffnen wäre. Packen Sie das Archiv aus und lesen Sie die Dateien darin ein.</translation>
    </message>
    <message>
      <source>“{what}” has more than {megabytes} unpacked</source>
      <translation>„{what}“ hat ausgepackt mehr als {megabytes}</translation>
    </message>
    <message>
      <source>“{what}” has more than {members} files in it and was left out. Unpack it and read the folder.</source>
      <translation>„{what}“ enthält mehr als {members} Dateien und blieb weg. Packen Sie es aus und lesen Sie den Ordner ein.</translation>
    </message>
    <message>
      <source>“{what}” has no part “{name}” and is perhaps damaged. Get the file anew.</source>
      <translation>„{what}“ hat keinen Teil „{name}“ und ist vielleicht beschädigt. Besorgen Sie die Datei neu.</translation>
    </message>
    <message>
      <source>“{what}” is damaged or cut off: it begins like a zip archive and has no proper end. Get the file anew.</source>
      <translation>„{what}“ ist beschädigt oder abgeschnitten: Es beginnt wie ein ZIP-Archiv und hat kein rechtes Ende. Besorgen Sie die Datei neu.</translation>
    </message>
    <message>
      <source>“{what}” is protected by a password. Give it to have the file read.</source>
      <translation>„{what}“ ist durch ein Passwort geschützt. Geben Sie es an, um die Datei einzulesen.</translation>
    </message>
    <message>
      <source>“{words}” is not a number such as 14,000 or 106.48.</source>
      <translation>„{words}“ ist keine Zahl wie 14 000 oder 106,48.</translation>
    </message>
    <message>
      <source>“{words}” stands there {places} times; nothing was tagged.</source>
      <translation>„{words}“ steht dort {places}-mal; nichts wurde markiert.</translation>
    </message>
    <message>
      <source>“{}” lies in {depth} archives, one within the other, and was not opened. Unpack the outermost first.</source>
      <translation>„{}“ liegt in {depth} Archiven, eines im anderen, und wurde nicht geöffnet. Packen Sie das äußerste zuerst aus.</translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>Done again: {name}</source>
      <translation>Wiederholt: {name}</translation>
    </message>
    <message>
      <source>Redoing</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Undoing</source>
      <translation>Rückgängig machen</translation>
    </message>
    <message>
      <source>Undone: {name}</source>
      <translation>Rückgängig gemacht: {name}</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>Appearance</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Lesen</translation>
    </message>
    <message>
      <source>Reviewer</source>
      <translation>Prüfer</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>Rechtschreibung</translation>
    </message>
    <message>
      <source>Tagging</source>
      <translation>Markieren</translation>
    </message>
    <message>
      <source>{name}:</source>
      <translation>{name}:</translation>
    </message>
  </context>
  <context>
    <name>SettingsWindow</name>
    <message>
      <source>Everything on this page as it was when the program was new</source>
      <translation>Alles auf dieser Seite, wie es am Anfang war</translation>
    </message>
    <message>
      <source>Pages of the settings</source>
      <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
      <source>Reset this page</source>
      <translation>Diese Seite zurücksetzen</translation>
    </message>
    <message>
      <source>Settings — Annotator</source>
      <translation>Einstellungen — Annotator</translation>
    </message>
  </context>
  <context>
    <name>SeveralPage</name>
    <message>
      <source>A field that you change here is changed in all of them. Words of the text, verdicts and comparisons are given to one tag at a time.</source>
      <translation>Ein Feld, das Sie hier ändern, wird in allen geändert. Wörter des Textes, Urteile und Vergleiche werden einer Markierung allein gegeben.</translation>
    </message>
    <message>
      <source>Changing tags</source>
      <translation>Markierungen werden geändert</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Verknüpfen</translation>
    </message>
    <message>
      <source>Link all of them to the tag that is chosen next</source>
      <translation>Alle mit der Markierung verknüpfen, die als Nächste gewählt wird</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Retag as</source>
      <translation>Art ändern in</translation>
    </message>
    <message>
      <source>{number} tags</source>
      <translation>{number} Markierungen</translation>
    </message>
  </context>
  <context>
    <name>SeveralValues</name>
    <message>
      <source>Empty in all</source>
      <translation>In allen leeren</translation>
    </message>
    <message>
      <source>several values</source>
      <translation>mehrere Werte</translation>
    </message>
    <message>
      <source>{field}: empty in all</source>
      <translation>{field}: in allen leeren</translation>
    </message>
  </context>
  <context>
    <name>Showing</name>
    <message>
      <source>Annotator {version}: read, annotate, compare, review, brief.</source>
      <translation>Annotator {version}: lesen, markieren, vergleichen, prüfen, berichten.</translation>
    </message>
    <message>
      <source>Full screen. Esc in the text leaves it.</source>
      <translation>Vollbild. Esc im Text verlässt es.</translation>
    </message>
    <message>
      <source>Full screen. {key} or Esc in the text leaves it.</source>
      <translation>Vollbild. {key} oder Esc im Text verlässt es.</translation>
    </message>
    <message>
      <source>That article is not in the project any more.</source>
      <translation>Dieser Artikel ist nicht mehr im Projekt.</translation>
    </message>
  </context>
  <context>
    <name>SlicesModel</name>
    <message>
      <source>By kind and by article</source>
      <translation>Nach Art und Artikel</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
  </context>
  <context>
    <name>SourceEditor</name>
    <message>
      <source>Add a source to the project</source>
      <translation>Dem Projekt eine Quelle hinzufügen</translation>
    </message>
    <message>
      <source>Address, or name of the new source</source>
      <translation>Adresse oder Name der neuen Quelle</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>No source has “{words}” in its name; “New” adds it.</source>
      <translation>Keine Quelle hat „{words}“ im Namen; „Neu“ fügt sie hinzu.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Several sources have “{words}” in their name; choose one from the list.</source>
      <translation>Mehrere Quellen haben „{words}“ im Namen; wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
      <source>Show the fields of this source</source>
      <translation>Die Felder dieser Quelle zeigen</translation>
    </message>
    <message>
      <source>The source could not be written; the words are kept here.</source>
      <translation>Die Quelle konnte nicht geschrieben werden; die Wörter bleiben hier stehen.</translation>
    </message>
    <message>
      <source>new source</source>
      <translation>neue Quelle</translation>
    </message>
  </context>
  <context>
    <name>SourcePanel</name>
    <message>
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>Source of “{title}”</source>
      <translation>Quelle von „{title}“</translation>
    </message>
  </context>
  <context>
    <name>SpanEditor</name>
    <message>
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <source>Pick</source>
      <translation>Wählen</translation>
    </message>
    <message>
      <source>Show the words in the article</source>
      <translation>Die Wörter im Artikel zeigen</translation>
    </message>
    <message>
      <source>Then select the words in the article</source>
      <translation>Wählen Sie dann die Wörter im Artikel aus</translation>
    </message>
    <message>
      <source>not picked</source>
      <translation>nicht gewählt</translation>
    </message>
  </context>
  <context>
    <name>SpanPicking</name>
    <message>
      <source>Select the words in the text and press Enter; Esc leaves the field as it is.</source>
      <translation>Wählen Sie die Wörter im Text aus und drücken Sie die Eingabetaste; Esc lässt das Feld, wie es ist.</translation>
    </message>
    <message>
      <source>Take the selection</source>
      <translation>Auswahl übernehmen</translation>
    </message>
    <message>
      <source>The tag is gone; the words were not taken.</source>
      <translation>Die Markierung gibt es nicht mehr; die Wörter wurden nicht übernommen.</translation>
    </message>
  </context>
  <context>
    <name>SpellingPage</name>
    <message>
      <source>Dictionaries</source>
      <translation>Wörterbücher</translation>
    </message>
    <message>
      <source>Spelling is not checked, for the library is not installed. To have it, type: {command}</source>
      <translation>Die Rechtschreibung wird nicht geprüft, da die Bibliothek nicht installiert ist. Um sie zu bekommen, geben Sie ein: {command}</translation>
    </message>
    <message>
      <source>Underline words that no dictionary knows, in notes, comments and corrections</source>
      <translation>Wörter unterstreichen, die kein Wörterbuch kennt, in Notizen, Kommentaren und Korrekturen</translation>
    </message>
    <message>
      <source>With none ticked, the language of the window and that of the article are checked. Other dictionaries are found in the folders of the system and in {folder}: a .dic and an .aff file each.</source>
      <translation>Ist keines angehakt, gelten die Sprache des Fensters und die des Artikels. Weitere Wörterbücher werden in den Ordnern des Systems und in {folder} gefunden: je eine Datei .dic und .aff.</translation>
    </message>
  </context>
  <context>
    <name>SpokenTags</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n weitere</numerusform>
        <numerusform>%n weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>no tag</source>
      <translation>keine Markierung</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>1 article</source>
      <translation>1 Artikel</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>Cannot be read: open it to see where its backups are</source>
      <translation>Nicht lesbar: Öffnen Sie es, um zu sehen, wo die Sicherungen liegen</translation>
    </message>
    <message>
      <source>Made by a newer version of the program</source>
      <translation>Von einer neueren Version des Programms erstellt</translation>
    </message>
    <message>
      <source>Made by an earlier version</source>
      <translation>Von einer früheren Version erstellt</translation>
    </message>
    <message>
      <source>New project…</source>
      <translation>Neues Projekt …</translation>
    </message>
    <message>
      <source>Not there any more</source>
      <translation>Nicht mehr da</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open project…</source>
      <translation>Projekt öffnen …</translation>
    </message>
    <message>
      <source>Open the sample project</source>
      <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
      <source>Projects opened last</source>
      <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
      <source>Read articles side by side, tag claims, quotes, statistics and translation errors, review the tags, and export a sourced briefing. A project is one file, saved as you work. The sample project shows how it looks when it is done.</source>
      <translation>Lesen Sie Artikel nebeneinander, markieren Sie Behauptungen, Zitate, Statistiken und Übersetzungsfehler, prüfen Sie die Markierungen und exportieren Sie ein Briefing mit Quellen. Ein Projekt ist eine einzige Datei und wird beim Arbeiten gespeichert. Das Beispielprojekt zeigt, wie es fertig aussieht.</translation>
    </message>
    <message>
      <source>Take off this list</source>
      <translation>Aus dieser Liste nehmen</translation>
    </message>
    <message>
      <source>{articles}, nothing waits for you</source>
      <translation>{articles}, nichts wartet auf Sie</translation>
    </message>
    <message>
      <source>{number} articles</source>
      <translation>{number} Artikel</translation>
    </message>
    <message>
      <source>{number} disputed</source>
      <translation>{number} strittig</translation>
    </message>
    <message>
      <source>{number} to check</source>
      <translation>{number} zu prüfen</translation>
    </message>
    <message>
      <source>{number} wait for review</source>
      <translation>{number} warten auf Prüfung</translation>
    </message>
  </context>
  <context>
    <name>Statement</name>
    <message>
      <source>All {number} tags on these words</source>
      <translation>Alle {number} auf diesen Wörtern</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Ctrl+Enter sends, Esc leaves</source>
      <translation>Strg+Eingabe sendet, Esc verlässt</translation>
    </message>
    <message>
      <source>No other tag instead</source>
      <translation>Keine andere Markierung stattdessen</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>What should stand instead</source>
      <translation>Was stattdessen stehen soll</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Not saved: a field does not fit</source>
      <translation>Nicht gespeichert: Ein Feld passt nicht</translation>
    </message>
    <message>
      <source>Place in the article</source>
      <translation>Stelle im Artikel</translation>
    </message>
    <message>
      <source>Read only</source>
      <translation>Nur lesbar</translation>
    </message>
    <message>
      <source>Review under another name</source>
      <translation>Unter anderem Namen prüfen</translation>
    </message>
    <message>
      <source>Reviewing as {name}</source>
      <translation>Es prüft: {name}</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Gespeichert</translation>
    </message>
    <message>
      <source>Saved when you leave the field</source>
      <translation>Gespeichert, wenn Sie das Feld verlassen</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>Wird gespeichert …</translation>
    </message>
    <message>
      <source>What is selected is widened when it is tagged; see the menu View.</source>
      <translation>Was ausgewählt ist, wird beim Markieren erweitert; siehe Menü „Ansicht“.</translation>
    </message>
    <message>
      <source>Whole sentences</source>
      <translation>Ganze Sätze</translation>
    </message>
    <message>
      <source>Whole words</source>
      <translation>Ganze Wörter</translation>
    </message>
    <message>
      <source>{number} errors per 100 words</source>
      <translation>{number} Fehler je 100 Wörter</translation>
    </message>
    <message>
      <source>{number} words</source>
      <translation>{number} Wörter</translation>
    </message>
    <message>
      <source>{selected} of {number} words</source>
      <translation>{selected} von {number} Wörtern</translation>
    </message>
    <message>
      <source>¶ {number} of {total}</source>
      <translation>¶ {number} von {total}</translation>
    </message>
  </context>
  <context>
    <name>TagChips</name>
    <message>
      <source>Any</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Clear filters</source>
      <translation>Filter leeren</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filter</translation>
    </message>
    <message>
      <source>Filter by words</source>
      <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
      <source>Filter tags by words</source>
      <translation>Markierungen nach Wörtern filtern</translation>
    </message>
    <message>
      <source>Filter: {words}</source>
      <translation>Filter: {words}</translation>
    </message>
    <message>
      <source>Groups and columns</source>
      <translation>Gruppen und Spalten</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Reviewer</source>
      <translation>Prüfer</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>Schweregrad</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>Words, “phrases”, -words without; columns: verdict:refuted, reviewer:“Ben Ito”, note: (filled), -note: (empty), value:&gt;100, changed:&gt;=2026-11</source>
      <translation>Wörter, „Wortfolgen“, -Wörter ohne; Spalten: verdict:refuted, reviewer:“Ben Ito”, note: (gefüllt), -note: (leer), value:&gt;100, changed:&gt;=2026-11</translation>
    </message>
    <message>
      <source>{shown} of {total}</source>
      <translation>{shown} von {total}</translation>
    </message>
  </context>
  <context>
    <name>TagHistory</name>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>History of the tag</source>
      <translation>Verlauf der Markierung</translation>
    </message>
    <message>
      <source>and earlier ones, in the window “History”</source>
      <translation>und frühere, im Fenster „Verlauf“</translation>
    </message>
    <message>
      <source>{time} · {name} · {what}</source>
      <translation>{time} · {name} · {what}</translation>
    </message>
    <message>
      <source>{time} · {name} · {what} (undone)</source>
      <translation>{time} · {name} · {what} (zurückgenommen)</translation>
    </message>
  </context>
  <context>
    <name>TagPage</name>
    <message>
      <source>Tagged by {name}, {time} · revision {number}</source>
      <translation>Markiert von {name}, {time} · Fassung {number}</translation>
    </message>
    <message>
      <source>unknown reviewer</source>
      <translation>unbekannt</translation>
    </message>
  </context>
  <context>
    <name>Tagging</name>
    <message>
      <source>1 passage tagged.</source>
      <translation>1 Stelle markiert.</translation>
    </message>
    <message>
      <source>Choose a tag first: click it, or go to it with {next} or {previous}.</source>
      <translation>Wählen Sie erst eine Markierung: Klicken Sie darauf, oder gehen Sie mit {next} oder {previous} hin.</translation>
    </message>
    <message>
      <source>Choose a tag first: click it.</source>
      <translation>Wählen Sie erst eine Markierung: Klicken Sie darauf.</translation>
    </message>
    <message>
      <source>Link from {tag}: choose the other tag and link again.</source>
      <translation>Verknüpfung von {tag}: Wählen Sie die andere Markierung und verknüpfen Sie noch einmal.</translation>
    </message>
    <message>
      <source>Link from {tag}: choose the other tag and press {key}.</source>
      <translation>Verknüpfung von {tag}: Wählen Sie die andere Markierung und drücken Sie {key}.</translation>
    </message>
    <message>
      <source>No link was made.</source>
      <translation>Es wurde keine Verknüpfung angelegt.</translation>
    </message>
    <message>
      <source>Removed: {tag}.</source>
      <translation>Entfernt: {tag}.</translation>
    </message>
    <message>
      <source>Removing tags</source>
      <translation>Markierungen werden entfernt</translation>
    </message>
    <message>
      <source>Retagging</source>
      <translation>Art wird geändert</translation>
    </message>
    <message>
      <source>Tagging</source>
      <translation>Markieren</translation>
    </message>
    <message>
      <source>There are no words here to tag.</source>
      <translation>Hier gibt es keine Wörter zu markieren.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>a tag that is gone</source>
      <translation>eine Markierung, die es nicht mehr gibt</translation>
    </message>
    <message>
      <source>{number} identical passages tagged.</source>
      <translation>{number} gleiche Stellen markiert.</translation>
    </message>
    <message>
      <source>{number} tags removed.</source>
      <translation>{number} Markierungen entfernt.</translation>
    </message>
    <message>
      <source>{one} — {type} — {other}.</source>
      <translation>{one} — {type} — {other}.</translation>
    </message>
  </context>
  <context>
    <name>TaggingPage</name>
    <message>
      <source>A selection is tagged</source>
      <translation>Eine Auswahl wird markiert</translation>
    </message>
    <message>
      <source>as it is</source>
      <translation>wie sie ist</translation>
    </message>
    <message>
      <source>in whole sentences</source>
      <translation>in ganzen Sätzen</translation>
    </message>
    <message>
      <source>in whole words</source>
      <translation>in ganzen Wörtern</translation>
    </message>
  </context>
  <context>
    <name>TagsMenus</name>
    <message>
      <source>(empty)</source>
      <translation>(leer)</translation>
    </message>
    <message>
      <source>As their kinds suggest</source>
      <translation>Wie ihre Arten es nahelegen</translation>
    </message>
    <message>
      <source>Ask a colleague…</source>
      <translation>Jemanden fragen …</translation>
    </message>
    <message>
      <source>Choose all</source>
      <translation>Alle wählen</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Spalten</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Export {number} tags…</source>
      <translation>{number} Markierungen exportieren …</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Fold all groups</source>
      <translation>Alle Gruppen zuklappen</translation>
    </message>
    <message>
      <source>Go to the tag</source>
      <translation>Zur Markierung gehen</translation>
    </message>
    <message>
      <source>Group by</source>
      <translation>Gruppieren nach</translation>
    </message>
    <message>
      <source>Group by {column}</source>
      <translation>Nach {column} gruppieren</translation>
    </message>
    <message>
      <source>Hide column</source>
      <translation>Spalte verbergen</translation>
    </message>
    <message>
      <source>Link the others to this one</source>
      <translation>Die anderen mit dieser verknüpfen</translation>
    </message>
    <message>
      <source>Link to this one</source>
      <translation>Mit dieser verknüpfen</translation>
    </message>
    <message>
      <source>No values</source>
      <translation>Keine Werte</translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation>Nichts</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove {number} tags</source>
      <translation>{number} Markierungen entfernen</translation>
    </message>
    <message>
      <source>Retag as</source>
      <translation>Art ändern in</translation>
    </message>
    <message>
      <source>Show only</source>
      <translation>Nur zeigen</translation>
    </message>
    <message>
      <source>Sort ascending</source>
      <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
      <source>Sort descending</source>
      <translation>Absteigend sortieren</translation>
    </message>
    <message>
      <source>The usual columns</source>
      <translation>Die üblichen Spalten</translation>
    </message>
    <message>
      <source>Unfold all groups</source>
      <translation>Alle Gruppen aufklappen</translation>
    </message>
  </context>
  <context>
    <name>TagsTable</name>
    <message>
      <source>No tag fits the filter.</source>
      <translation>Keine Markierung passt zum Filter.</translation>
    </message>
    <message>
      <source>No tags here yet. Select words in an article and press {keys}.</source>
      <translation>Hier gibt es noch keine Markierungen. Wählen Sie Wörter in einem Artikel aus und drücken Sie {keys}.</translation>
    </message>
    <message>
      <source>No tags here yet. Select words in an article and tag them.</source>
      <translation>Hier gibt es noch keine Markierungen. Wählen Sie Wörter in einem Artikel aus und markieren Sie sie.</translation>
    </message>
    <message>
      <source>Sorting</source>
      <translation>Sortieren</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Markierungen</translation>
    </message>
  </context>
  <context>
    <name>TagsView</name>
    <message>
      <source>Tags</source>
      <translation>Markierungen</translation>
    </message>
  </context>
  <context>
    <name>ThreadPanel</name>
    <message>
      <source>Enter sends; a name after @ asks that reviewer</source>
      <translation>Eingabe sendet; ein Name nach @ fragt diese Person</translation>
    </message>
    <message>
      <source>Reply</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <source>Reply, or @ask a colleague</source>
      <translation>Antworten, oder mit @ jemanden fragen</translation>
    </message>
    <message>
      <source>Thread</source>
      <translation>Gespräch</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>{words}: the selection, or the sentence at the caret</source>
      <translation>{words}: die Auswahl oder der Satz an der Schreibmarke</translation>
    </message>
  </context>
  <context>
    <name>VersionActions</name>
    <message>
      <source>1 change cleaned.</source>
      <translation>1 Änderung bereinigt.</translation>
    </message>
    <message>
      <source>1 change put back.</source>
      <translation>1 Änderung zurückgenommen.</translation>
    </message>
    <message>
      <source>1 translation error tagged.</source>
      <translation>1 Übersetzungsfehler markiert.</translation>
    </message>
    <message>
      <source>Cleaning</source>
      <translation>Bereinigung</translation>
    </message>
    <message>
      <source>Everything in the file was read.</source>
      <translation>Alles in der Datei wurde gelesen.</translation>
    </message>
    <message>
      <source>Going back</source>
      <translation>Zurückgehen</translation>
    </message>
    <message>
      <source>Look at them</source>
      <translation>Ansehen</translation>
    </message>
    <message>
      <source>Placing tags</source>
      <translation>Markierungen werden gesetzt</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Putting back</source>
      <translation>Bereinigung wird zurückgenommen</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Einlesen</translation>
    </message>
    <message>
      <source>The copy has the same text; no new version was made.</source>
      <translation>Die Fassung hat denselben Text; es wurde keine neue Version angelegt.</translation>
    </message>
    <message>
      <source>The earlier version is the newest again.</source>
      <translation>Die frühere Version ist wieder die neueste.</translation>
    </message>
    <message>
      <source>The main text was read.</source>
      <translation>Der Haupttext wurde gelesen.</translation>
    </message>
    <message>
      <source>The newer copy was read.</source>
      <translation>Die neuere Fassung wurde eingelesen.</translation>
    </message>
    <message>
      <source>The words are as they were before the cleaning.</source>
      <translation>Die Wörter sind wieder wie vor der Bereinigung.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>{number} changes cleaned.</source>
      <translation>{number} Änderungen bereinigt.</translation>
    </message>
    <message>
      <source>{number} changes put back.</source>
      <translation>{number} Änderungen zurückgenommen.</translation>
    </message>
    <message>
      <source>{number} translation errors tagged.</source>
      <translation>{number} Übersetzungsfehler markiert.</translation>
    </message>
  </context>
  <context>
    <name>VersionNavigation</name>
    <message>
      <source>Choose a tag below the articles first, under “To check”.</source>
      <translation>Wählen Sie erst unter den Artikeln bei „Zu prüfen“ eine Markierung.</translation>
    </message>
    <message>
      <source>Choose one tag only: there is one selection.</source>
      <translation>Wählen Sie nur eine Markierung: Es gibt nur eine Auswahl.</translation>
    </message>
    <message>
      <source>Choose what is to be tagged below the articles, under “Cleaning”.</source>
      <translation>Wählen Sie unter den Artikeln bei „Bereinigung“, was markiert werden soll.</translation>
    </message>
    <message>
      <source>Nothing is ticked that could be cleaned.</source>
      <translation>Es ist nichts angehakt, was sich bereinigen ließe.</translation>
    </message>
    <message>
      <source>Nothing was cleaned in the newest version of this article.</source>
      <translation>In der neuesten Version dieses Artikels wurde nichts bereinigt.</translation>
    </message>
    <message>
      <source>Select the words in the article on which the tag is to stand.</source>
      <translation>Wählen Sie die Wörter im Artikel aus, auf denen die Markierung stehen soll.</translation>
    </message>
    <message>
      <source>There is nothing harmless to clean in this article.</source>
      <translation>In diesem Artikel gibt es nichts Harmloses zu bereinigen.</translation>
    </message>
    <message>
      <source>What can be cleaned is still being looked for.</source>
      <translation>Es wird noch gesucht, was sich bereinigen lässt.</translation>
    </message>
  </context>
  <context>
    <name>VersionWindows</name>
    <message>
      <source>Open an article first: its versions are shown.</source>
      <translation>Öffnen Sie erst einen Artikel: Seine Versionen werden gezeigt.</translation>
    </message>
  </context>
  <context>
    <name>VersionsModel</name>
    <message>
      <source>1 change cleaned</source>
      <translation>1 Änderung bereinigt</translation>
    </message>
    <message>
      <source>1 tag</source>
      <translation>1 Markierung</translation>
    </message>
    <message>
      <source>Version {number}</source>
      <translation>Version {number}</translation>
    </message>
    <message>
      <source>Version {number}, {when}</source>
      <translation>Version {number}, {when}</translation>
    </message>
    <message>
      <source>everything in the file</source>
      <translation>alles in der Datei</translation>
    </message>
    <message>
      <source>the same text as version {number}</source>
      <translation>derselbe Text wie Version {number}</translation>
    </message>
    <message>
      <source>{number} characters</source>
      <translation>{number} Zeichen</translation>
    </message>
    <message>
      <source>{number} tags</source>
      <translation>{number} Markierungen</translation>
    </message>
    <message>
      <source>{n} changes cleaned</source>
      <translation>{n} Änderungen bereinigt</translation>
    </message>
  </context>
  <context>
    <name>VersionsWindow</name>
    <message>
      <source>1 change</source>
      <translation>1 Änderung</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>All paragraphs</source>
      <translation>Alle Absätze</translation>
    </message>
    <message>
      <source>Change {number} of {count}</source>
      <translation>Änderung {number} von {count}</translation>
    </message>
    <message>
      <source>Compared with</source>
      <translation>Verglichen mit</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Vergleichen …</translation>
    </message>
    <message>
      <source>Every file (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <source>From a file…</source>
      <translation>Aus Datei …</translation>
    </message>
    <message>
      <source>From a link…</source>
      <translation>Von einem Link …</translation>
    </message>
    <message>
      <source>Go back to this version</source>
      <translation>Auf diese Version zurückgehen</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>No differences</source>
      <translation>Keine Unterschiede</translation>
    </message>
    <message>
      <source>Password of the file</source>
      <translation>Passwort der Datei</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Put back the cleaning</source>
      <translation>Bereinigung zurücknehmen</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Lesen</translation>
    </message>
    <message>
      <source>Read a newer copy</source>
      <translation>Neuere Fassung einlesen</translation>
    </message>
    <message>
      <source>Read everything in the file</source>
      <translation>Alles in der Datei einlesen</translation>
    </message>
    <message>
      <source>Read the main text only</source>
      <translation>Nur den Haupttext einlesen</translation>
    </message>
    <message>
      <source>This is the only version.</source>
      <translation>Dies ist die einzige Version.</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versionen</translation>
    </message>
    <message>
      <source>Versions of “{title}”</source>
      <translation>Versionen von „{title}“</translation>
    </message>
  </context>
  <context>
    <name>WeightsForm</name>
    <message>
      <source>As published</source>
      <translation>Wie veröffentlicht</translation>
    </message>
    <message>
      <source>Keep these weights</source>
      <translation>Diese Gewichte übernehmen</translation>
    </message>
    <message>
      <source>What errors weigh in this project</source>
      <translation>Was Fehler in diesem Projekt wiegen</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>Nothing was taken back just now.</source>
      <translation>Gerade wurde nichts zurückgenommen.</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>There is nothing of yours to take back.</source>
      <translation>Es gibt nichts von Ihnen zurückzunehmen.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source>1 change</source>
      <translation>1 Änderung</translation>
    </message>
    <message>
      <source>1 change made</source>
      <translation>1 Änderung vorgenommen</translation>
    </message>
    <message>
      <source>1 change of cleaning offered</source>
      <translation>1 Änderung zur Bereinigung angeboten</translation>
    </message>
    <message>
      <source>1 is nearly the same as another</source>
      <translation>1 ist fast gleich wie ein anderer</translation>
    </message>
    <message>
      <source>1 tag</source>
      <translation>1 Markierung</translation>
    </message>
    <message>
      <source>1: confirmed by other sources</source>
      <translation>1: durch andere Quellen bestätigt</translation>
    </message>
    <message>
      <source>2025-01-01/2025-06-30, or a date</source>
      <translation>2025-01-01/2025-06-30 oder ein Datum</translation>
    </message>
    <message>
      <source>2: probably true</source>
      <translation>2: wahrscheinlich wahr</translation>
    </message>
    <message>
      <source>3: possibly true</source>
      <translation>3: möglicherweise wahr</translation>
    </message>
    <message>
      <source>4: doubtful</source>
      <translation>4: zweifelhaft</translation>
    </message>
    <message>
      <source>5: improbable</source>
      <translation>5: unwahrscheinlich</translation>
    </message>
    <message>
      <source>6: cannot be judged</source>
      <translation>6: nicht zu beurteilen</translation>
    </message>
    <message>
      <source>A: completely reliable</source>
      <translation>A: völlig zuverlässig</translation>
    </message>
    <message>
      <source>AFP, 2 May 2025</source>
      <translation>AFP, 2. Mai 2025</translation>
    </message>
    <message>
      <source>Accessed</source>
      <translation>Abgerufen</translation>
    </message>
    <message>
      <source>Add comparison</source>
      <translation>Vergleich hinzufügen</translation>
    </message>
    <message>
      <source>Add verdict as intended</source>
      <translation>Urteil wie gemeint hinzufügen</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>Affiliation</source>
      <translation>Zugehörigkeit</translation>
    </message>
    <message>
      <source>Anonymity</source>
      <translation>Namensnennung</translation>
    </message>
    <message>
      <source>Archived</source>
      <translation>Archiviert</translation>
    </message>
    <message>
      <source>Archived at</source>
      <translation>Archiviert unter</translation>
    </message>
    <message>
      <source>Arose in</source>
      <translation>Entstanden bei</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>As of</source>
      <translation>Stand vom</translation>
    </message>
    <message>
      <source>As published there</source>
      <translation>Dort veröffentlicht als</translation>
    </message>
    <message>
      <source>Asked</source>
      <translation>Gefragt</translation>
    </message>
    <message>
      <source>Assigned to you</source>
      <translation>Ihnen zugewiesen</translation>
    </message>
    <message>
      <source>Assignment</source>
      <translation>Zuweisung</translation>
    </message>
    <message>
      <source>Assignments</source>
      <translation>Zuweisungen</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <source>B: usually reliable</source>
      <translation>B: meist zuverlässig</translation>
    </message>
    <message>
      <source>Base</source>
      <translation>Bezugsgröße</translation>
    </message>
    <message>
      <source>Base there</source>
      <translation>Bezugsgröße dort</translation>
    </message>
    <message>
      <source>Basis</source>
      <translation>Grundlage</translation>
    </message>
    <message>
      <source>Blind review</source>
      <translation>Blinde Prüfung</translation>
    </message>
    <message>
      <source>Brown</source>
      <translation>Braun</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>C: fairly reliable</source>
      <translation>C: recht zuverlässig</translation>
    </message>
    <message>
      <source>CSL-JSON</source>
      <translation>CSL-JSON</translation>
    </message>
    <message>
      <source>Capture of a page</source>
      <translation>Abruf einer Seite</translation>
    </message>
    <message>
      <source>Captured by</source>
      <translation>Erfasst von</translation>
    </message>
    <message>
      <source>Captures of pages</source>
      <translation>Abrufe von Seiten</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>Kategorie</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Geändert</translation>
    </message>
    <message>
      <source>Changed since you decided</source>
      <translation>Geändert seit Ihrer Entscheidung</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>Zeichen</translation>
    </message>
    <message>
      <source>Check-worthiness</source>
      <translation>Prüfwürdigkeit</translation>
    </message>
    <message>
      <source>Choice</source>
      <translation>Auswahl</translation>
    </message>
    <message>
      <source>Choices</source>
      <translation>Auswahlwerte</translation>
    </message>
    <message>
      <source>Citation data</source>
      <translation>Zitierdaten</translation>
    </message>
    <message>
      <source>Claim</source>
      <translation>Behauptung</translation>
    </message>
    <message>
      <source>Clean what is harmless ({changes} in {articles} articles)</source>
      <translation>Harmloses bereinigen ({changes} in {articles} Artikeln)</translation>
    </message>
    <message>
      <source>Clean what is harmless ({changes})</source>
      <translation>Harmloses bereinigen ({changes})</translation>
    </message>
    <message>
      <source>Colleagues’ tags on which you have not decided</source>
      <translation>Markierungen anderer, über die Sie nicht entschieden haben</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>Kommentar</translation>
    </message>
    <message>
      <source>Comments</source>
      <translation>Kommentare</translation>
    </message>
    <message>
      <source>Comparator</source>
      <translation>Vergleichszeichen</translation>
    </message>
    <message>
      <source>Compared</source>
      <translation>Verglichen</translation>
    </message>
    <message>
      <source>Comparisons</source>
      <translation>Vergleiche</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Sicherheit</translation>
    </message>
    <message>
      <source>Confidence in the correction</source>
      <translation>Sicherheit der Korrektur</translation>
    </message>
    <message>
      <source>Confidence in the tag</source>
      <translation>Sicherheit der Markierung</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Korrektur</translation>
    </message>
    <message>
      <source>Correction note</source>
      <translation>Korrekturhinweis</translation>
    </message>
    <message>
      <source>Correction notes</source>
      <translation>Korrekturhinweise</translation>
    </message>
    <message>
      <source>Covers from</source>
      <translation>Gilt ab</translation>
    </message>
    <message>
      <source>Covers to</source>
      <translation>Gilt bis</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Angelegt</translation>
    </message>
    <message>
      <source>Credibility</source>
      <translation>Glaubwürdigkeit</translation>
    </message>
    <message>
      <source>Cue (“said”)</source>
      <translation>Redewort („sagte“)</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Währung</translation>
    </message>
    <message>
      <source>D: not usually reliable</source>
      <translation>D: meist nicht zuverlässig</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Date of the claim</source>
      <translation>Datum der Behauptung</translation>
    </message>
    <message>
      <source>Date said</source>
      <translation>Gesagt am</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Entscheidung</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>Urteile</translation>
    </message>
    <message>
      <source>Derived from</source>
      <translation>Abgeleitet von</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Beschreibung</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Richtung</translation>
    </message>
    <message>
      <source>Disputed</source>
      <translation>Strittig</translation>
    </message>
    <message>
      <source>Disputes</source>
      <translation>Einwände</translation>
    </message>
    <message>
      <source>Drift in</source>
      <translation>Abweichung in</translation>
    </message>
    <message>
      <source>E: unreliable</source>
      <translation>E: unzuverlässig</translation>
    </message>
    <message>
      <source>Every file</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <source>Everything that can be read</source>
      <translation>Alles, was gelesen werden kann</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Beleg</translation>
    </message>
    <message>
      <source>Exported briefing</source>
      <translation>Exportiertes Briefing</translation>
    </message>
    <message>
      <source>Exported briefings</source>
      <translation>Exportierte Briefings</translation>
    </message>
    <message>
      <source>F: cannot be judged</source>
      <translation>F: nicht zu beurteilen</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Feld</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>Felder</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Finding</source>
      <translation>Befund</translation>
    </message>
    <message>
      <source>Fir green</source>
      <translation>Tannengrün</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>Geography</source>
      <translation>Geografie</translation>
    </message>
    <message>
      <source>Hedge</source>
      <translation>Einschränkung</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>Enthält</translation>
    </message>
    <message>
      <source>How captured</source>
      <translation>Wie erfasst</translation>
    </message>
    <message>
      <source>ISO 4217, such as USD</source>
      <translation>ISO 4217, etwa USD</translation>
    </message>
    <message>
      <source>Initials</source>
      <translation>Kürzel</translation>
    </message>
    <message>
      <source>It came to what the project is already; nothing was changed.</source>
      <translation>Es ergab, was das Projekt schon ist; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Kept or removed</source>
      <translation>Behalten oder entfernt</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Taste</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Kind and its fields</source>
      <translation>Art und ihre Felder</translation>
    </message>
    <message>
      <source>Kind of quantity</source>
      <translation>Art der Menge</translation>
    </message>
    <message>
      <source>Kind of source</source>
      <translation>Art der Quelle</translation>
    </message>
    <message>
      <source>Kind of tag</source>
      <translation>Art der Markierung</translation>
    </message>
    <message>
      <source>Kinds of tags</source>
      <translation>Markierungsarten</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Lavender</source>
      <translation>Lavendel</translation>
    </message>
    <message>
      <source>Likelihood</source>
      <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
      <source>Likeness</source>
      <translation>Ähnlichkeit</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Verknüpfung</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>Verknüpfungen</translation>
    </message>
    <message>
      <source>Links between tags</source>
      <translation>Verbindungen zwischen Markierungen</translation>
    </message>
    <message>
      <source>Location</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Looking what {names} would bring …</source>
      <translation>Nachsehen, was {names} bringt …</translation>
    </message>
    <message>
      <source>Machine-generated</source>
      <translation>Maschinell erzeugt</translation>
    </message>
    <message>
      <source>Machine-translated</source>
      <translation>Maschinell übersetzt</translation>
    </message>
    <message>
      <source>Made as</source>
      <translation>Entstanden als</translation>
    </message>
    <message>
      <source>Magenta</source>
      <translation>Magenta</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Medium</translation>
    </message>
    <message>
      <source>Merge {names} into this project?</source>
      <translation>{names} in dieses Projekt einbringen?</translation>
    </message>
    <message>
      <source>Merged: {names}</source>
      <translation>Eingebracht: {names}</translation>
    </message>
    <message>
      <source>Merging</source>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <source>Merging {names} …</source>
      <translation>{names} wird eingebracht …</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>Verschoben</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>New field …</source>
      <translation>Neues Feld …</translation>
    </message>
    <message>
      <source>New on your tags</source>
      <translation>Neu zu Ihren Markierungen</translation>
    </message>
    <message>
      <source>Not taken: {number}; the list says why.</source>
      <translation>Nicht übernommen: {number}; die Liste sagt, warum.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Hinweise</translation>
    </message>
    <message>
      <source>Nothing has been changed yet.</source>
      <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Nothing stands against each other.</source>
      <translation>Nichts steht gegeneinander.</translation>
    </message>
    <message>
      <source>Nothing to merge: everything in {names} is here already</source>
      <translation>Nichts einzubringen: Alles in {names} ist schon hier</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Nummer</translation>
    </message>
    <message>
      <source>Of what</source>
      <translation>Wovon</translation>
    </message>
    <message>
      <source>Olive</source>
      <translation>Oliv</translation>
    </message>
    <message>
      <source>One change stands against ours: settle it, or leave it to the rule.</source>
      <translation>Eine Änderung steht gegen unsere: Entscheiden Sie sie oder überlassen Sie sie der Regel.</translation>
    </message>
    <message>
      <source>One thing is not taken; the list says why.</source>
      <translation>Eines wird nicht übernommen; die Liste sagt, warum.</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>Herkunft</translation>
    </message>
    <message>
      <source>Original language</source>
      <translation>Originalsprache</translation>
    </message>
    <message>
      <source>Original text</source>
      <translation>Originaltext</translation>
    </message>
    <message>
      <source>Original was visible</source>
      <translation>Original lag vor</translation>
    </message>
    <message>
      <source>Other tag</source>
      <translation>Andere Markierung</translation>
    </message>
    <message>
      <source>Ours</source>
      <translation>Unsere</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Own words of the briefing</source>
      <translation>Eigene Worte des Briefings</translation>
    </message>
    <message>
      <source>Pair of articles</source>
      <translation>Artikelpaar</translation>
    </message>
    <message>
      <source>Pairs of articles</source>
      <translation>Artikelpaare</translation>
    </message>
    <message>
      <source>Parent</source>
      <translation>Übergeordnet</translation>
    </message>
    <message>
      <source>Passage</source>
      <translation>Stelle</translation>
    </message>
    <message>
      <source>Passages that correspond</source>
      <translation>Stellen, die einander entsprechen</translation>
    </message>
    <message>
      <source>Period from</source>
      <translation>Zeitraum von</translation>
    </message>
    <message>
      <source>Period there</source>
      <translation>Zeitraum dort</translation>
    </message>
    <message>
      <source>Period to</source>
      <translation>Zeitraum bis</translation>
    </message>
    <message>
      <source>Petrol</source>
      <translation>Petrol</translation>
    </message>
    <message>
      <source>Pieces of evidence</source>
      <translation>Belege</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Stelle</translation>
    </message>
    <message>
      <source>Place in the order</source>
      <translation>Platz in der Reihenfolge</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Projekt</translation>
    </message>
    <message>
      <source>Proposed place</source>
      <translation>Vorgeschlagene Stelle</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Veröffentlicht</translation>
    </message>
    <message>
      <source>Publisher</source>
      <translation>Herausgeber</translation>
    </message>
    <message>
      <source>Read as</source>
      <translation>Gelesen als</translation>
    </message>
    <message>
      <source>Reading of an article</source>
      <translation>Lesestand eines Artikels</translation>
    </message>
    <message>
      <source>Reading was stopped.</source>
      <translation>Das Einlesen wurde angehalten.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>Reason for the grade</source>
      <translation>Grund der Bewertung</translation>
    </message>
    <message>
      <source>Reference wording</source>
      <translation>Vergleichswortlaut</translation>
    </message>
    <message>
      <source>Relation</source>
      <translation>Beziehung</translation>
    </message>
    <message>
      <source>Reliability</source>
      <translation>Zuverlässigkeit</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Entfernt</translation>
    </message>
    <message>
      <source>Repeat of</source>
      <translation>Wiederholung von</translation>
    </message>
    <message>
      <source>Resolved</source>
      <translation>Erledigt</translation>
    </message>
    <message>
      <source>Retired</source>
      <translation>Stillgelegt</translation>
    </message>
    <message>
      <source>Reviewed by nobody yet</source>
      <translation>Noch von niemandem geprüft</translation>
    </message>
    <message>
      <source>Reviewer</source>
      <translation>Prüfer</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>SHA-256 of the file</source>
      <translation>SHA-256 der Datei</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>Größenordnung</translation>
    </message>
    <message>
      <source>Scope</source>
      <translation>Geltung</translation>
    </message>
    <message>
      <source>Searched</source>
      <translation>Gesucht</translation>
    </message>
    <message>
      <source>Settlement</source>
      <translation>Entscheid der Leitung</translation>
    </message>
    <message>
      <source>Settlements</source>
      <translation>Entscheide der Leitung</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>Schweregrad</translation>
    </message>
    <message>
      <source>Severity of drift</source>
      <translation>Schwere der Abweichung</translation>
    </message>
    <message>
      <source>Short reference</source>
      <translation>Kurzverweis</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>Signature</source>
      <translation>Unterschrift</translation>
    </message>
    <message>
      <source>Signatures</source>
      <translation>Unterschriften</translation>
    </message>
    <message>
      <source>Slate blue</source>
      <translation>Schieferblau</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>Source named in the text</source>
      <translation>Im Text genannte Quelle</translation>
    </message>
    <message>
      <source>Source of the reference</source>
      <translation>Quelle des Vergleichs</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Sprecher</translation>
    </message>
    <message>
      <source>Speaker in the text</source>
      <translation>Sprecher im Text</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>Haltung</translation>
    </message>
    <message>
      <source>Stands now</source>
      <translation>Steht nun</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>States of articles</source>
      <translation>Stände von Artikeln</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Still open</source>
      <translation>Offen</translation>
    </message>
    <message>
      <source>Stood on</source>
      <translation>Stand auf</translation>
    </message>
    <message>
      <source>Submitted</source>
      <translation>Eingereicht</translation>
    </message>
    <message>
      <source>Subtype</source>
      <translation>Unterart</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Markierung</translation>
    </message>
    <message>
      <source>Tag of the project</source>
      <translation>Art des Projekts</translation>
    </message>
    <message>
      <source>Tag to check</source>
      <translation>Zu prüfende Markierung</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Markierungen</translation>
    </message>
    <message>
      <source>Tags that a colleague disagrees with or would amend</source>
      <translation>Markierungen, denen jemand widerspricht oder die jemand ändern würde</translation>
    </message>
    <message>
      <source>Tags that no colleague of their author has decided on</source>
      <translation>Markierungen, über die noch niemand sonst entschieden hat</translation>
    </message>
    <message>
      <source>Tags that somebody asked you to review</source>
      <translation>Markierungen, die Sie prüfen sollen</translation>
    </message>
    <message>
      <source>Tags that wait for a lead</source>
      <translation>Markierungen, die auf die Leitung warten</translation>
    </message>
    <message>
      <source>Tags to check</source>
      <translation>Zu prüfende Markierungen</translation>
    </message>
    <message>
      <source>Tags with a question to you that is still open</source>
      <translation>Markierungen mit einer offenen Frage an Sie</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>The author changed the tag: your decision was on other words</source>
      <translation>Die Markierung wurde geändert: Ihre Entscheidung galt einem anderen Wortlaut</translation>
    </message>
    <message>
      <source>The project as it was before is kept among its backups.</source>
      <translation>Das Projekt, wie es vorher war, liegt bei seinen Sicherungen.</translation>
    </message>
    <message>
      <source>The project itself</source>
      <translation>Das Projekt selbst</translation>
    </message>
    <message>
      <source>The project was not changed.</source>
      <translation>Das Projekt wurde nicht geändert.</translation>
    </message>
    <message>
      <source>The whole sentence is no translation</source>
      <translation>Der ganze Satz ist keine Übersetzung</translation>
    </message>
    <message>
      <source>Theirs</source>
      <translation>Andere</translation>
    </message>
    <message>
      <source>There is nothing harmless left to clean.</source>
      <translation>Es gibt nichts Harmloses mehr zu bereinigen.</translation>
    </message>
    <message>
      <source>There was nothing to read.</source>
      <translation>Es gab nichts zu lesen.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>To settle</source>
      <translation>Zu entscheiden</translation>
    </message>
    <message>
      <source>Translated back</source>
      <translation>Rückübersetzt</translation>
    </message>
    <message>
      <source>Translated by</source>
      <translation>Übersetzt von</translation>
    </message>
    <message>
      <source>Translation path</source>
      <translation>Weg der Übersetzung</translation>
    </message>
    <message>
      <source>Type of claim</source>
      <translation>Art der Behauptung</translation>
    </message>
    <message>
      <source>Under</source>
      <translation>Unter</translation>
    </message>
    <message>
      <source>Underline</source>
      <translation>Unterstreichung</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>Einheit</translation>
    </message>
    <message>
      <source>Unit there</source>
      <translation>Einheit dort</translation>
    </message>
    <message>
      <source>Upper value</source>
      <translation>Oberer Wert</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>Value there</source>
      <translation>Wert dort</translation>
    </message>
    <message>
      <source>Verbatim status</source>
      <translation>Wörtlichkeit</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation>Urteile</translation>
    </message>
    <message>
      <source>Version of an article</source>
      <translation>Version eines Artikels</translation>
    </message>
    <message>
      <source>Versions of articles</source>
      <translation>Fassungen von Artikeln</translation>
    </message>
    <message>
      <source>Via outlet</source>
      <translation>Über welches Medium</translation>
    </message>
    <message>
      <source>Violet</source>
      <translation>Violett</translation>
    </message>
    <message>
      <source>Waiting for you</source>
      <translation>Wartet auf Sie</translation>
    </message>
    <message>
      <source>Weights of the score</source>
      <translation>Gewichte der Wertung</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>What colleagues decided and said on your tags since you last looked</source>
      <translation>Was andere zu Ihren Markierungen entschieden und gesagt haben, seit Sie zuletzt nachsahen</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Was zu tun ist</translation>
    </message>
    <message>
      <source>What was erased for good is not told in the history any more.</source>
      <translation>Was endgültig gelöscht wurde, nennt der Verlauf nicht mehr.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <source>Where in the source</source>
      <translation>Wo in der Quelle</translation>
    </message>
    <message>
      <source>Which holds</source>
      <translation>Was gilt</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Wer</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>Words in the original</source>
      <translation>Wörter im Original</translation>
    </message>
    <message>
      <source>Words quoted</source>
      <translation>Zitierte Wörter</translation>
    </message>
    <message>
      <source>Yes or no</source>
      <translation>Ja oder nein</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Sie</translation>
    </message>
    <message>
      <source>You are asked</source>
      <translation>Sie werden gefragt</translation>
    </message>
    <message>
      <source>about</source>
      <translation>etwa</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>angenommen</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>Genauigkeit</translation>
    </message>
    <message>
      <source>added</source>
      <translation>hinzugefügt</translation>
    </message>
    <message>
      <source>addition</source>
      <translation>Hinzufügung</translation>
    </message>
    <message>
      <source>address of a copy in an archive</source>
      <translation>Adresse einer Kopie in einem Archiv</translation>
    </message>
    <message>
      <source>affected by</source>
      <translation>betroffen von</translation>
    </message>
    <message>
      <source>affects</source>
      <translation>betrifft</translation>
    </message>
    <message>
      <source>agree</source>
      <translation>zustimmen</translation>
    </message>
    <message>
      <source>agreed</source>
      <translation>zugestimmt</translation>
    </message>
    <message>
      <source>alike</source>
      <translation>ähnlich</translation>
    </message>
    <message>
      <source>all</source>
      <translation>alle</translation>
    </message>
    <message>
      <source>almost</source>
      <translation>fast</translation>
    </message>
    <message>
      <source>almost certain</source>
      <translation>fast sicher</translation>
    </message>
    <message>
      <source>almost no chance</source>
      <translation>fast ausgeschlossen</translation>
    </message>
    <message>
      <source>already there</source>
      <translation>schon vorhanden</translation>
    </message>
    <message>
      <source>amend</source>
      <translation>ändern</translation>
    </message>
    <message>
      <source>amended</source>
      <translation>geändert</translation>
    </message>
    <message>
      <source>annotation</source>
      <translation>Markierung</translation>
    </message>
    <message>
      <source>article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>as intended</source>
      <translation>wie gemeint</translation>
    </message>
    <message>
      <source>as published</source>
      <translation>wie veröffentlicht</translation>
    </message>
    <message>
      <source>audience appropriateness</source>
      <translation>Eignung für das Publikum</translation>
    </message>
    <message>
      <source>blank lines</source>
      <translation>Leerzeilen</translation>
    </message>
    <message>
      <source>boilerplate</source>
      <translation>Seitenbeiwerk</translation>
    </message>
    <message>
      <source>broken word</source>
      <translation>getrenntes Wort</translation>
    </message>
    <message>
      <source>capture</source>
      <translation>Erfassung</translation>
    </message>
    <message>
      <source>causal</source>
      <translation>ursächlich</translation>
    </message>
    <message>
      <source>caused by</source>
      <translation>verursacht durch</translation>
    </message>
    <message>
      <source>causes</source>
      <translation>verursacht</translation>
    </message>
    <message>
      <source>characters {start} to {end}</source>
      <translation>Zeichen {start} bis {end}</translation>
    </message>
    <message>
      <source>check worthy</source>
      <translation>prüfenswert</translation>
    </message>
    <message>
      <source>claim</source>
      <translation>Behauptung</translation>
    </message>
    <message>
      <source>code fence</source>
      <translation>Code-Zaun</translation>
    </message>
    <message>
      <source>confidence</source>
      <translation>Sicherheit</translation>
    </message>
    <message>
      <source>conflicting</source>
      <translation>widersprüchliche Belege</translation>
    </message>
    <message>
      <source>context</source>
      <translation>Zusammenhang</translation>
    </message>
    <message>
      <source>contradicted</source>
      <translation>widersprochen</translation>
    </message>
    <message>
      <source>contradicted by</source>
      <translation>widersprochen durch</translation>
    </message>
    <message>
      <source>contradicts</source>
      <translation>widerspricht</translation>
    </message>
    <message>
      <source>corrupted</source>
      <translation>entstellt</translation>
    </message>
    <message>
      <source>could not be read</source>
      <translation>nicht lesbar</translation>
    </message>
    <message>
      <source>critical</source>
      <translation>kritisch</translation>
    </message>
    <message>
      <source>dashed</source>
      <translation>gestrichelt</translation>
    </message>
    <message>
      <source>date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>decision</source>
      <translation>Entscheidung</translation>
    </message>
    <message>
      <source>deferred</source>
      <translation>zurückgestellt</translation>
    </message>
    <message>
      <source>delete</source>
      <translation>streichen</translation>
    </message>
    <message>
      <source>design and markup</source>
      <translation>Gestaltung und Auszeichnung</translation>
    </message>
    <message>
      <source>differs</source>
      <translation>weicht ab</translation>
    </message>
    <message>
      <source>direct</source>
      <translation>direkt</translation>
    </message>
    <message>
      <source>disagree</source>
      <translation>ablehnen</translation>
    </message>
    <message>
      <source>disputed</source>
      <translation>strittig</translation>
    </message>
    <message>
      <source>dotted</source>
      <translation>gepunktet</translation>
    </message>
    <message>
      <source>down</source>
      <translation>fallend</translation>
    </message>
    <message>
      <source>draft</source>
      <translation>Entwurf</translation>
    </message>
    <message>
      <source>drift of</source>
      <translation>abgewandelt aus</translation>
    </message>
    <message>
      <source>drifted</source>
      <translation>abgewandelt</translation>
    </message>
    <message>
      <source>drifted into</source>
      <translation>wurde zu</translation>
    </message>
    <message>
      <source>duplicate</source>
      <translation>doppelt</translation>
    </message>
    <message>
      <source>duration</source>
      <translation>Dauer</translation>
    </message>
    <message>
      <source>earlier</source>
      <translation>früher</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>leer</translation>
    </message>
    <message>
      <source>en → fr → en</source>
      <translation>en → fr → en</translation>
    </message>
    <message>
      <source>en, fr, zh-Hans</source>
      <translation>de, en, fr, zh-Hans</translation>
    </message>
    <message>
      <source>encoding</source>
      <translation>Zeichenkodierung</translation>
    </message>
    <message>
      <source>erased for good</source>
      <translation>endgültig gelöscht</translation>
    </message>
    <message>
      <source>event property</source>
      <translation>Eigenschaft eines Ereignisses</translation>
    </message>
    <message>
      <source>exact</source>
      <translation>wörtlich</translation>
    </message>
    <message>
      <source>exactly</source>
      <translation>genau</translation>
    </message>
    <message>
      <source>external record</source>
      <translation>externe Unterlage</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>fertig</translation>
    </message>
    <message>
      <source>flat</source>
      <translation>gleichbleibend</translation>
    </message>
    <message>
      <source>folded</source>
      <translation>zugeklappt</translation>
    </message>
    <message>
      <source>found</source>
      <translation>gefunden</translation>
    </message>
    <message>
      <source>grammar</source>
      <translation>Grammatik</translation>
    </message>
    <message>
      <source>hedge changed</source>
      <translation>Einschränkung geändert</translation>
    </message>
    <message>
      <source>high</source>
      <translation>hoch</translation>
    </message>
    <message>
      <source>house style</source>
      <translation>Hausstil</translation>
    </message>
    <message>
      <source>human</source>
      <translation>von Hand</translation>
    </message>
    <message>
      <source>id</source>
      <translation>id</translation>
    </message>
    <message>
      <source>imported</source>
      <translation>importiert</translation>
    </message>
    <message>
      <source>in 1 article</source>
      <translation>in 1 Artikel</translation>
    </message>
    <message>
      <source>in an earlier version of the article</source>
      <translation>in einer früheren Version des Artikels</translation>
    </message>
    <message>
      <source>in progress</source>
      <translation>in Arbeit</translation>
    </message>
    <message>
      <source>in {number} articles</source>
      <translation>in {number} Artikeln</translation>
    </message>
    <message>
      <source>inconsistent</source>
      <translation>uneinheitlich</translation>
    </message>
    <message>
      <source>indirect</source>
      <translation>indirekt</translation>
    </message>
    <message>
      <source>inference</source>
      <translation>Schlussfolgerung</translation>
    </message>
    <message>
      <source>kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>less than</source>
      <translation>weniger als</translation>
    </message>
    <message>
      <source>likely</source>
      <translation>wahrscheinlich</translation>
    </message>
    <message>
      <source>linguistic conventions</source>
      <translation>Sprachkonventionen</translation>
    </message>
    <message>
      <source>little alike</source>
      <translation>wenig ähnlich</translation>
    </message>
    <message>
      <source>locale conventions</source>
      <translation>Landeskonventionen</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>gesperrt</translation>
    </message>
    <message>
      <source>low</source>
      <translation>gering</translation>
    </message>
    <message>
      <source>major</source>
      <translation>schwer</translation>
    </message>
    <message>
      <source>markup</source>
      <translation>Auszeichnung</translation>
    </message>
    <message>
      <source>meaning</source>
      <translation>Sinn</translation>
    </message>
    <message>
      <source>mine</source>
      <translation>meine</translation>
    </message>
    <message>
      <source>minor</source>
      <translation>leicht</translation>
    </message>
    <message>
      <source>missing in other</source>
      <translation>fehlt im anderen</translation>
    </message>
    <message>
      <source>missing text</source>
      <translation>fehlender Text</translation>
    </message>
    <message>
      <source>mistranslation</source>
      <translation>falsch übersetzt</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>gemischt</translation>
    </message>
    <message>
      <source>moderate</source>
      <translation>mittel</translation>
    </message>
    <message>
      <source>mojibake</source>
      <translation>Zeichensalat</translation>
    </message>
    <message>
      <source>money</source>
      <translation>Geldbetrag</translation>
    </message>
    <message>
      <source>more than</source>
      <translation>mehr als</translation>
    </message>
    <message>
      <source>name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>named</source>
      <translation>namentlich</translation>
    </message>
    <message>
      <source>nearly the same</source>
      <translation>fast gleich</translation>
    </message>
    <message>
      <source>needs a password</source>
      <translation>braucht ein Passwort</translation>
    </message>
    <message>
      <source>neutral</source>
      <translation>neutral</translation>
    </message>
    <message>
      <source>new</source>
      <translation>neu</translation>
    </message>
    <message>
      <source>newspaper, agency, website</source>
      <translation>Zeitung, Agentur, Website</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>no headings, lists or tables</source>
      <translation>keine Überschriften, Listen oder Tabellen</translation>
    </message>
    <message>
      <source>non factual</source>
      <translation>nicht sachlich prüfbar</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>not checkable</source>
      <translation>nicht prüfbar</translation>
    </message>
    <message>
      <source>not comparable</source>
      <translation>nicht vergleichbar</translation>
    </message>
    <message>
      <source>not enough evidence</source>
      <translation>zu wenig Belege</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>nicht gefunden</translation>
    </message>
    <message>
      <source>not searched</source>
      <translation>nicht gesucht</translation>
    </message>
    <message>
      <source>number</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <source>numerical</source>
      <translation>zahlenmäßig</translation>
    </message>
    <message>
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <source>omission</source>
      <translation>Auslassung</translation>
    </message>
    <message>
      <source>one self-standing sentence</source>
      <translation>ein für sich verständlicher Satz</translation>
    </message>
    <message>
      <source>origin</source>
      <translation>Herkunft</translation>
    </message>
    <message>
      <source>original needed</source>
      <translation>Original nötig</translation>
    </message>
    <message>
      <source>original text</source>
      <translation>Originaltext</translation>
    </message>
    <message>
      <source>other</source>
      <translation>Sonstiges</translation>
    </message>
    <message>
      <source>ours, by the rule</source>
      <translation>unsere, nach der Regel</translation>
    </message>
    <message>
      <source>ours, settled</source>
      <translation>unsere, entschieden</translation>
    </message>
    <message>
      <source>outcome</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>overtranslation</source>
      <translation>zu viel übersetzt</translation>
    </message>
    <message>
      <source>paraphrase</source>
      <translation>sinngemäß</translation>
    </message>
    <message>
      <source>parent</source>
      <translation>übergeordnete Art</translation>
    </message>
    <message>
      <source>percent</source>
      <translation>Prozent</translation>
    </message>
    <message>
      <source>percent of what</source>
      <translation>Prozent wovon</translation>
    </message>
    <message>
      <source>position</source>
      <translation>Haltung</translation>
    </message>
    <message>
      <source>prediction</source>
      <translation>Vorhersage</translation>
    </message>
    <message>
      <source>primary</source>
      <translation>primär</translation>
    </message>
    <message>
      <source>proposed</source>
      <translation>vorgeschlagen</translation>
    </message>
    <message>
      <source>punctuation</source>
      <translation>Zeichensetzung</translation>
    </message>
    <message>
      <source>quote</source>
      <translation>Zitat</translation>
    </message>
    <message>
      <source>quote marks</source>
      <translation>Anführungszeichen</translation>
    </message>
    <message>
      <source>quote verification</source>
      <translation>Prüfung eines Zitats</translation>
    </message>
    <message>
      <source>range</source>
      <translation>Spanne</translation>
    </message>
    <message>
      <source>rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <source>ratio</source>
      <translation>Verhältnis</translation>
    </message>
    <message>
      <source>read</source>
      <translation>gelesen</translation>
    </message>
    <message>
      <source>read as a new version</source>
      <translation>als neue Version eingelesen</translation>
    </message>
    <message>
      <source>read, nearly the same</source>
      <translation>eingelesen, fast gleich</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>refuted</source>
      <translation>widerlegt</translation>
    </message>
    <message>
      <source>refutes</source>
      <translation>widerlegt</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>entfernt</translation>
    </message>
    <message>
      <source>reopened</source>
      <translation>wieder geöffnet</translation>
    </message>
    <message>
      <source>repeated paragraph</source>
      <translation>wiederholter Absatz</translation>
    </message>
    <message>
      <source>reviewer</source>
      <translation>Prüfer</translation>
    </message>
    <message>
      <source>rewrite</source>
      <translation>Umschreibung</translation>
    </message>
    <message>
      <source>rewriting</source>
      <translation>Umschreiben</translation>
    </message>
    <message>
      <source>roughly even chance</source>
      <translation>etwa gleich wahrscheinlich wie nicht</translation>
    </message>
    <message>
      <source>round trip</source>
      <translation>Hin- und Rückübersetzung</translation>
    </message>
    <message>
      <source>rounding</source>
      <translation>gerundet</translation>
    </message>
    <message>
      <source>same</source>
      <translation>gleich</translation>
    </message>
    <message>
      <source>same as</source>
      <translation>dasselbe wie</translation>
    </message>
    <message>
      <source>same event</source>
      <translation>dasselbe Ereignis</translation>
    </message>
    <message>
      <source>secondary</source>
      <translation>sekundär</translation>
    </message>
    <message>
      <source>sentences</source>
      <translation>Sätze</translation>
    </message>
    <message>
      <source>settled · accepted</source>
      <translation>final · angenommen</translation>
    </message>
    <message>
      <source>settled · amended</source>
      <translation>final · geändert</translation>
    </message>
    <message>
      <source>settled · rejected</source>
      <translation>final · abgelehnt</translation>
    </message>
    <message>
      <source>severity</source>
      <translation>Schweregrad</translation>
    </message>
    <message>
      <source>should not be translated</source>
      <translation>sollte nicht übersetzt werden</translation>
    </message>
    <message>
      <source>signed</source>
      <translation>unterzeichnet</translation>
    </message>
    <message>
      <source>soft hyphen</source>
      <translation>weiches Trennzeichen</translation>
    </message>
    <message>
      <source>solid</source>
      <translation>durchgezogen</translation>
    </message>
    <message>
      <source>source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>source issue</source>
      <translation>Fehler der Vorlage</translation>
    </message>
    <message>
      <source>speaker</source>
      <translation>Sprecher</translation>
    </message>
    <message>
      <source>spelling</source>
      <translation>Rechtschreibung</translation>
    </message>
    <message>
      <source>state</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>statistic</source>
      <translation>Statistik</translation>
    </message>
    <message>
      <source>status</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>stray date</source>
      <translation>verirrtes Datum</translation>
    </message>
    <message>
      <source>style</source>
      <translation>Stil</translation>
    </message>
    <message>
      <source>submitted</source>
      <translation>eingereicht</translation>
    </message>
    <message>
      <source>suggested</source>
      <translation>vorgeschlagen</translation>
    </message>
    <message>
      <source>supported</source>
      <translation>gestützt</translation>
    </message>
    <message>
      <source>supported by</source>
      <translation>gestützt durch</translation>
    </message>
    <message>
      <source>supports</source>
      <translation>stützt</translation>
    </message>
    <message>
      <source>taken back</source>
      <translation>zurückgenommen</translation>
    </message>
    <message>
      <source>target</source>
      <translation>Zieltext</translation>
    </message>
    <message>
      <source>terminology</source>
      <translation>Terminologie</translation>
    </message>
    <message>
      <source>tertiary</source>
      <translation>tertiär</translation>
    </message>
    <message>
      <source>the same</source>
      <translation>gleich</translation>
    </message>
    <message>
      <source>the word as printed: million, billion</source>
      <translation>das Wort wie gedruckt: Millionen, Milliarden</translation>
    </message>
    <message>
      <source>the word itself: almost</source>
      <translation>das Wort selbst: fast</translation>
    </message>
    <message>
      <source>theirs, by the rule</source>
      <translation>andere, nach der Regel</translation>
    </message>
    <message>
      <source>theirs, settled</source>
      <translation>andere, entschieden</translation>
    </message>
    <message>
      <source>there already</source>
      <translation>schon da</translation>
    </message>
    <message>
      <source>title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>translated as</source>
      <translation>übersetzt als</translation>
    </message>
    <message>
      <source>translation</source>
      <translation>Übersetzung</translation>
    </message>
    <message>
      <source>translation error</source>
      <translation>Übersetzungsfehler</translation>
    </message>
    <message>
      <source>translation of</source>
      <translation>Übersetzung von</translation>
    </message>
    <message>
      <source>trend</source>
      <translation>Trend</translation>
    </message>
    <message>
      <source>unattributed</source>
      <translation>ohne Urheber</translation>
    </message>
    <message>
      <source>underline</source>
      <translation>Unterstreichung</translation>
    </message>
    <message>
      <source>undertranslation</source>
      <translation>zu wenig übersetzt</translation>
    </message>
    <message>
      <source>unfolded</source>
      <translation>aufgeklappt</translation>
    </message>
    <message>
      <source>unimportant</source>
      <translation>unwichtig</translation>
    </message>
    <message>
      <source>unintelligible</source>
      <translation>unverständlich</translation>
    </message>
    <message>
      <source>unit changed</source>
      <translation>Einheit geändert</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>unlikely</source>
      <translation>unwahrscheinlich</translation>
    </message>
    <message>
      <source>unnamed</source>
      <translation>ungenannt</translation>
    </message>
    <message>
      <source>unpaired</source>
      <translation>ohne Gegenstück</translation>
    </message>
    <message>
      <source>unsure</source>
      <translation>unsicher</translation>
    </message>
    <message>
      <source>untranslated</source>
      <translation>unübersetzt</translation>
    </message>
    <message>
      <source>unverified</source>
      <translation>ungeprüft</translation>
    </message>
    <message>
      <source>up</source>
      <translation>steigend</translation>
    </message>
    <message>
      <source>verbatim</source>
      <translation>wörtlich</translation>
    </message>
    <message>
      <source>very likely</source>
      <translation>sehr wahrscheinlich</translation>
    </message>
    <message>
      <source>very unlikely</source>
      <translation>sehr unwahrscheinlich</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>wartet</translation>
    </message>
    <message>
      <source>waiting · agreed</source>
      <translation>wartet · zugestimmt</translation>
    </message>
    <message>
      <source>wavy</source>
      <translation>gewellt</translation>
    </message>
    <message>
      <source>what was searched</source>
      <translation>was gesucht wurde</translation>
    </message>
    <message>
      <source>when to tag, and when not</source>
      <translation>wann zu markieren ist und wann nicht</translation>
    </message>
    <message>
      <source>where, when, with which words</source>
      <translation>wo, wann, mit welchen Wörtern</translation>
    </message>
    <message>
      <source>why (verdict)</source>
      <translation>Warum (Urteil)</translation>
    </message>
    <message>
      <source>with notes</source>
      <translation>mit Hinweisen</translation>
    </message>
    <message>
      <source>wording</source>
      <translation>Wortlaut</translation>
    </message>
    <message>
      <source>words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>wrong term</source>
      <translation>falscher Begriff</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>zero width</source>
      <translation>ohne Breite</translation>
    </message>
    <message>
      <source>{made} {where}; the text as it was is kept as the version before.</source>
      <translation>{made} {where}; der Text, wie er war, bleibt als Version davor erhalten.</translation>
    </message>
    <message>
      <source>{names}: nothing was merged</source>
      <translation>{names}: Nichts wurde eingebracht</translation>
    </message>
    <message>
      <source>{name} (retired)</source>
      <translation>{name} (stillgelegt)</translation>
    </message>
    <message>
      <source>{number} are nearly the same as others</source>
      <translation>{number} sind fast gleich wie andere</translation>
    </message>
    <message>
      <source>{number} changes</source>
      <translation>{number} Änderungen</translation>
    </message>
    <message>
      <source>{number} changes made</source>
      <translation>{number} Änderungen vorgenommen</translation>
    </message>
    <message>
      <source>{number} changes of cleaning offered</source>
      <translation>{number} Änderungen zur Bereinigung angeboten</translation>
    </message>
    <message>
      <source>{number} changes stand against ours: settle them one by one, or leave them to the rule.</source>
      <translation>{number} Änderungen stehen gegen unsere: Entscheiden Sie sie einzeln oder überlassen Sie sie der Regel.</translation>
    </message>
    <message>
      <source>{number} changes stand against ours; the first {shown} are listed, the rest the rule settles.</source>
      <translation>{number} Änderungen stehen gegen unsere; die ersten {shown} sind aufgeführt, die übrigen entscheidet die Regel.</translation>
    </message>
    <message>
      <source>{number} other records</source>
      <translation>{number} andere Einträge</translation>
    </message>
    <message>
      <source>{number} tags</source>
      <translation>{number} Markierungen</translation>
    </message>
    <message>
      <source>… and {number} more.</source>
      <translation>… und {number} weitere.</translation>
    </message>
  </context>
  <context>
    <name>_Card</name>
    <message>
      <source>Keep ours (1)</source>
      <translation>Unsere behalten (1)</translation>
    </message>
    <message>
      <source>Ours</source>
      <translation>Unsere</translation>
    </message>
    <message>
      <source>Take theirs (2)</source>
      <translation>Andere übernehmen (2)</translation>
    </message>
    <message>
      <source>Theirs</source>
      <translation>Andere</translation>
    </message>
    <message>
      <source>What they have</source>
      <translation>Was die anderen haben</translation>
    </message>
    <message>
      <source>What we have</source>
      <translation>Was wir haben</translation>
    </message>
    <message>
      <source>holds by the rule</source>
      <translation>gilt nach der Regel</translation>
    </message>
    <message>
      <source>last changed by {who}</source>
      <translation>zuletzt geändert von {who}</translation>
    </message>
    <message>
      <source>nobody knows who changed it, or when</source>
      <translation>niemand weiß, wer es geändert hat und wann</translation>
    </message>
    <message>
      <source>settled</source>
      <translation>entschieden</translation>
    </message>
  </context>
  <context>
    <name>_Headers</name>
    <message>
      <source>Headers</source>
      <translation>Kopfzeilen</translation>
    </message>
    <message>
      <source>{number} headers of the answer</source>
      <translation>{number} Kopfzeilen der Antwort</translation>
    </message>
  </context>
</TS>
