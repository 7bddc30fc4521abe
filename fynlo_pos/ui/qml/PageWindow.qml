import QtQuick
import Fynlo.Controls
import Fynlo.Till

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

        Loader {
            id: page

            anchors.fill: parent
            focus: true
            Component.onCompleted: page.setSource(window.source, {
                "shell": window.shell,
                "vm": window.vm
            })
        }
    }
}
