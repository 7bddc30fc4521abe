import QtQuick

/** Words on a screen: plain text always, wrapped between words, cut only after `lines` lines. */
Text {
    id: root

    property int size: Theme.body
    property int weight: Theme.regular
    /** 0: as many as it takes; else an ellipsis ends the last one. */
    property int lines: 0
    /** A word that is too long for a line is broken. */
    property bool breaks: false

    textFormat: Text.PlainText
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: root.size
    font.weight: root.weight
    font.features: Theme.figures
    // Explicit, so that a foreign name keeps to the reading side of the screen.
    horizontalAlignment: Text.AlignLeft
    wrapMode: root.lines === 1 ? Text.NoWrap : root.breaks ? Text.Wrap : Text.WordWrap
    maximumLineCount: root.lines > 0 ? root.lines : 2147483647
    elide: root.lines > 0 ? Text.ElideRight : Text.ElideNone
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
