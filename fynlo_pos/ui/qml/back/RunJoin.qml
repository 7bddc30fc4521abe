import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../settings"

/** Joining a shop: what the other till shows is typed or scanned, then how far it has come. */
ColumnLayout {
    id: root

    required property JoiningModel vm

    readonly property bool asks: root.vm.stage === 1

    spacing: Theme.space24

    Setting {
        Layout.fillWidth: true
        visible: root.asks
        text: qsTr("What is this device for?")
        options: [qsTr("Till"), qsTr("Kitchen screen")]
        current: root.vm.kind
        onChosen: index => root.vm.chooseKind(index)
    }
    Field {
        id: address

        Layout.fillWidth: true
        visible: root.asks && root.vm.asksAddress
        label: qsTr("Address")
        text: root.vm.address
        placeholder: qsTr("Such as %1").arg("192.168.1.20:7465")
        focus: visible
        onEdited: text => root.vm.writeAddress(text)
        onAccepted: code.focusField()
    }
    Field {
        id: code

        Layout.fillWidth: true
        visible: root.asks
        label: qsTr("Code")
        text: root.vm.code
        placeholder: qsTr("Such as %1").arg("7KX2M-9QWDT-3HFA-8ZRC")
        hint: qsTr("Small or capital letters, with or without the dashes.")
        focus: visible && !root.vm.asksAddress
        enterName: qsTr("Join")
        onEdited: text => root.vm.writeCode(text)
        onAccepted: root.vm.join()
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.asks
        spacing: Theme.space12

        Icon {
            icon: "scan"
            color: Theme.quiet
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("With a scanner at this till, scan the square on the other till’s screen instead.")
            color: Theme.quiet
        }
    }
    Panel {
        Layout.fillWidth: true
        visible: !root.asks
        implicitHeight: progress.implicitHeight + 2 * Theme.space24

        Progress {
            id: progress

            anchors.fill: parent
            anchors.margins: Theme.space24
            value: root.vm.progress < 0 ? -1 : root.vm.progress / 1000
            text: root.vm.progressText
            cancelText: root.vm.canCancel ? qsTr("Cancel") : ""
            onCancelled: root.vm.cancel()
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.vm.trouble
        color: root.asks ? Theme.stop : Theme.warn
        weight: Theme.medium
        Accessible.role: Accessible.AlertMessage
    }
}
