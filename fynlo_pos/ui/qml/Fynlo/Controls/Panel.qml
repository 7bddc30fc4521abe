import QtQuick

/** A flat ground for a group of things; `floating` lifts it by the one soft shadow. */
Item {
    id: root

    default property alias content: holder.data
    property int tone: Tone.Plain
    property bool bordered: true
    property bool floating: false
    property int round: Theme.radius
    property int padding: 0
    property color color: root.tone === Tone.Plain ? Theme.surface : Theme.toneSoft(root.tone)

    implicitWidth: holder.childrenRect.width + 2 * root.padding
    implicitHeight: holder.childrenRect.height + 2 * root.padding

    BorderImage {
        anchors.fill: parent
        anchors.margins: -Theme.shadowReach
        visible: root.floating && !Theme.strong
        source: visible ? Theme.picture("shadow") : ""
        border.left: Theme.shadowReach + Theme.radius
        border.right: Theme.shadowReach + Theme.radius
        border.top: Theme.shadowReach + Theme.radius
        border.bottom: Theme.shadowReach + Theme.radius
    }

    Rectangle {
        anchors.fill: parent
        radius: root.round
        color: root.color
        border.width: root.bordered ? Theme.edgeWidth : 0
        border.color: root.tone === Tone.Plain ? Theme.line : Theme.tone(root.tone)
    }

    Item {
        id: holder

        anchors.fill: parent
        anchors.margins: root.padding
    }
}
