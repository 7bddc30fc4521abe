import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "kitchen"
import "shell"

/** What customers look at while they wait. No names, no prices: a number is enough. */
Window {
    id: window

    required property OrderStatusModel vm
    readonly property bool tall: width < height

    width: 1280
    height: 800
    visible: true
    title: qsTr("Orders")
    color: Theme.ground

    Stage {
        objectName: "stage"
        anchors.fill: parent
        focus: true

        DemoEdge {
            id: edge

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            visible: window.vm.isDemo || window.vm.isTraining
            training: window.vm.isTraining
        }
        GridLayout {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: edge.visible ? edge.bottom : parent.top
            anchors.bottom: old.visible ? old.top : parent.bottom
            columns: window.tall ? 1 : 2
            uniformCellWidths: true
            uniformCellHeights: true
            columnSpacing: 0
            rowSpacing: 0

            NumberWall {
                Layout.fillWidth: true
                Layout.fillHeight: true
                title: qsTr("Preparing")
                iconName: "clock"
                numbers: window.vm.preparing
            }
            NumberWall {
                Layout.fillWidth: true
                Layout.fillHeight: true
                title: qsTr("Ready")
                iconName: "check"
                numbers: window.vm.ready
                ready: true
            }
        }
        Rectangle {
            id: old

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: words.implicitHeight + 2 * Theme.space16
            visible: window.vm.isOld
            color: Theme.warnSoft

            Words {
                id: words

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Theme.space32
                text: qsTr("One moment, please. Ask at the counter for your order.")
                size: Theme.total
                weight: Theme.bold
                color: Theme.warn
            }
        }
    }
}
