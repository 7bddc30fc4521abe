pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The shop's hub is gone: begin one here, or come over to one that was begun at another till. */
ColumnLayout {
    id: root

    required property NewHubModel vm

    spacing: Theme.space12

    Panel {
        Layout.fillWidth: true
        visible: root.vm.canBegin
        tone: Tone.Warn
        implicitHeight: gone.implicitHeight + 2 * Theme.space16

        ColumnLayout {
            id: gone

            anchors.fill: parent
            anchors.margins: Theme.space16
            spacing: Theme.space8

            Label {
                Layout.fillWidth: true
                text: root.vm.says
            }
            Button {
                text: qsTr("Begin a hub on this till")
                size: Button.Medium
                onClicked: root.vm.ask()
            }
        }
    }
    Button {
        visible: root.vm.isOffered
        text: qsTr("Come over to another hub")
        size: Button.Medium
        onClicked: root.vm.open()
    }
    Item {
        visible: false // a sheet opens on the stage; here it takes no room

        LateSheet {
            wanted: root.vm.asks
            sourceComponent: NewHubSheet {
                vm: root.vm
            }
        }
        LateSheet {
            wanted: root.vm.isOpen
            sourceComponent: ComeOverSheet {
                vm: root.vm
            }
        }
    }
}
