import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The shop's hub: how it is reached, where it runs, whether it is in charge, and the hub above it. */
Panel {
    id: root

    required property TerminalsModel vm
    readonly property HubChargeModel charge: root.vm.charge

    implicitHeight: hub.implicitHeight + 2 * Theme.space16

    ColumnLayout {
        id: hub

        anchors.fill: parent
        anchors.margins: Theme.space16
        spacing: Theme.space4

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space12

            Label {
                Layout.fillWidth: true
                text: root.vm.state
                weight: Theme.bold
                color: root.vm.stateTone >= Tone.Warn ? Theme.tone(root.vm.stateTone) : Theme.ink
            }
            Label {
                text: root.vm.address
                color: Theme.quiet
                wrapMode: Text.NoWrap
            }
        }
        Label {
            Layout.fillWidth: true
            text: root.vm.hub
            color: Theme.quiet
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.charge.says
            weight: root.charge.tone >= Tone.Warn ? Theme.medium : Theme.regular
            color: root.charge.tone >= Tone.Warn ? Theme.tone(root.charge.tone) : Theme.quiet
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.charge.above
            weight: root.charge.aboveTone >= Tone.Warn ? Theme.medium : Theme.regular
            color: root.charge.aboveTone >= Tone.Warn ? Theme.tone(root.charge.aboveTone) : Theme.quiet
        }
        Button {
            Layout.topMargin: Theme.space8
            visible: root.charge.canTake
            text: qsTr("Make this the shop’s hub")
            size: Button.Medium
            onClicked: root.charge.ask()
        }
    }
}
