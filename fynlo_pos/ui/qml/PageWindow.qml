import QtQuick
import Fynlo.Controls
import Fynlo.Till
import "shell"

/** A page in a window of its own, beside the till. */
Window {
    id: window

    required property Shell shell
    required property string source
    required property QtObject vm

    width: 1180
    height: 780
    title: qsTr("Fynlo POS")
    color: Theme.ground

    Stage {
        anchors.fill: parent
        focus: true

        DemoEdge {
            id: edge

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            visible: window.shell.isDemo || window.shell.isTraining
            training: window.shell.isTraining
        }
        Loader {
            id: page

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: edge.visible ? edge.bottom : parent.top
            anchors.bottom: parent.bottom
            focus: true
            Component.onCompleted: page.setSource(window.source, {
                "shell": window.shell,
                "vm": window.vm
            })
        }
    }
}
