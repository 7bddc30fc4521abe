import QtQuick

/** A tappable picture with a spoken name. */
Tappable {
    id: root

    required property string iconName
    /** What it does, for those who cannot see the picture. */
    required property string name
    property int size: Theme.target
    property int badge: 0
    property color color: Theme.ink
    property bool bordered: false

    readonly property color _inkColor: !root.enabled ? Theme.quiet : root.chosen ? Theme.accent : root.color

    spoken: root.name
    padding: 0
    implicitWidth: Math.max(root.size, Theme.iconSize + Theme.space16)
    implicitHeight: implicitWidth

    background: Face {
        color: root.chosen ? Theme.accentSoft : root.bordered ? Theme.surface : Theme.clear
        pressed: root.down
        border.width: (root.bordered && (root.enabled || !Theme.strong)) || (root.chosen && Theme.strong) ? Theme.edgeWidth : 0
        border.color: !root.enabled ? Theme.line : root.chosen ? Theme.accent : Theme.edge
    }

    contentItem: Item {
        implicitWidth: Theme.iconSize
        implicitHeight: Theme.iconSize

        Icon {
            anchors.centerIn: parent
            icon: root.iconName
            color: root._inkColor
            visible: !root.showsBusy
        }
        Spinner {
            anchors.centerIn: parent
            running: root.showsBusy
            color: root._inkColor
        }
        Badge {
            anchors.right: parent.right
            anchors.top: parent.top
            compact: true
            anchors.margins: -Theme.space4
            text: root.badge > 0 ? root.badge : ""
        }
    }
}
