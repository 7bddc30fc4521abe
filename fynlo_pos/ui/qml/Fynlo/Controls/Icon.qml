pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.impl as Impl

/** A line drawing from resources/icons, tinted. Those that point along the reading direction turn with it. */
Item {
    id: root

    property string icon: ""
    property int size: Theme.iconSize
    property color color: Theme.ink
    /** Set to false where the reading direction does not matter: keypads, clocks. */
    property bool turns: ["back", "forward", "chevron", "undo", "backspace", "next", "exit", "send"].includes(root.icon)

    implicitWidth: root.size
    implicitHeight: root.size
    Accessible.ignored: true

    Loader {
        anchors.fill: parent
        active: root.icon !== ""
        sourceComponent: Impl.IconImage {
            source: Theme.icon(root.icon)
            sourceSize: Qt.size(root.size, root.size)
            color: root.color
            mirror: root.turns && Theme.mirrored
        }
    }
}
