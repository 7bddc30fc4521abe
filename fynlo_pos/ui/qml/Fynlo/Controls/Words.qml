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

    implicitWidth: Math.ceil(Widths.natural(root.text, root.weight) * root.size / 1000) + Theme.slack
    implicitHeight: label.implicitHeight

    Label {
        id: label

        anchors.fill: parent
        text: root.text
        size: Widths.fitting(Widths.widest(root.text, root.weight), root.size, root.width)
        weight: root.weight
        lines: root.lines
        color: root.color
        font.strikeout: root.struck
        horizontalAlignment: root.horizontalAlignment
        verticalAlignment: root.verticalAlignment
    }
}
