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

    readonly property real _natural: root._widest(metrics.font, [root.text])
    readonly property real _widestWord: root._widest(metrics.font, root.text.split(/\s+/))
    readonly property int _fitting: root.width > 0 && root._widestWord > root.width + Theme.slack ? Math.floor(root.size * root.width / root._widestWord) : root.size

    implicitWidth: Math.ceil(root._natural) + Theme.slack
    implicitHeight: label.implicitHeight

    // The font is an argument so that a binding runs again when it changes.
    function _widest(font: font, parts: list<string>): real {
        return parts.reduce((widest, part) => Math.max(widest, metrics.advanceWidth(part)), 0);
    }

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: root.size
        font.weight: root.weight
        font.features: Theme.figures
    }
    Label {
        id: label

        anchors.fill: parent
        text: root.text
        size: Math.max(Math.min(root.size, Theme.least), root._fitting)
        weight: root.weight
        lines: root.lines
        color: root.color
        font.strikeout: root.struck
        horizontalAlignment: root.horizontalAlignment
        verticalAlignment: root.verticalAlignment
    }
}
