import QtQuick
import Fynlo.Controls
import Fynlo.Till
import "kitchen"
import "shell"

/** A kitchen screen: one station's board and nothing else. */
Window {
    id: window

    required property BoardModel vm

    width: 1280
    height: 800
    visible: true
    title: qsTr("Fynlo kitchen")
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
        Board {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: edge.visible ? edge.bottom : parent.top
            anchors.bottom: parent.bottom
            focus: true
            vm: window.vm
        }
    }
}
