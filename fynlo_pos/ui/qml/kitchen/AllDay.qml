pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** How much of everything is to be made now, and what is chosen with it; made while it is in sight. */
Rectangle {
    id: root

    required property BoardModel vm

    color: Theme.surface

    Divider {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        vertical: true
    }
    ScrollArea {
        anchors.fill: parent
        padding: Theme.space16
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: qsTr("All day")
            size: Theme.heading
            weight: Theme.bold
        }
        Label {
            Layout.fillWidth: true
            visible: root.vm.counts.length === 0
            text: qsTr("Nothing is to be made now")
            color: Theme.quiet
        }
        Repeater {
            model: root.visible ? root.vm.counts : []

            CountLine {}
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space16
            visible: root.vm.choices.length > 0
            text: qsTr("With")
            size: Theme.heading
            weight: Theme.bold
        }
        Repeater {
            model: root.visible ? root.vm.choices : []

            CountLine {
                size: Theme.heading
            }
        }
    }
}
