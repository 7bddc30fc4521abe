import QtQuick

/** A Label on something tappable: it asks for the width of its full size, and shrinks before a word of it would break. */
Item {
    id: root

    property string text: ""
    property int size: Theme.body
    property int weight: Theme.regular
    property int lines: 0
    property color color: Theme.ink
    property int horizontalAlignment: Text.AlignLeft
    property int verticalAlignment: Text.AlignTop
    property bool struck: false
    /** What people call a thing. A word of it that is too long for its place in the smallest type is broken. */
    property bool isName: false

    implicitWidth: Math.ceil(Widths.natural(root.text, root.weight) * root.size / 1000) + Theme.slack
    implicitHeight: label.implicitHeight

    Label {
        id: label

        anchors.fill: parent
        text: root.text
        size: Widths.fitting(Widths.widest(root.text, root.weight), root.size, root.width, root.isName ? Theme.small : Theme.least)
        weight: root.weight
        lines: root.lines
        breaks: root.isName
        color: root.color
        font.strikeout: root.struck
        horizontalAlignment: root.horizontalAlignment
        verticalAlignment: root.verticalAlignment
    }
}
