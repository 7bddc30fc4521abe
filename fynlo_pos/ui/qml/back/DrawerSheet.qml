pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** How much, and why: one sheet for each thing that is done with the drawer. */
Sheet {
    id: root

    required property DrawerModel vm

    readonly property bool sideways: width >= Theme.scaled(600)

    title: root.vm.sheetTitle
    text: root.vm.sheetText
    wide: root.vm.hasAmount && root.vm.reasons.length > 0
    closable: !root.vm.isBusy
    primaryText: root.vm.verb
    primaryAmount: root.vm.verbAmount
    primaryEnabled: root.vm.canAct
    primaryBusy: root.vm.isBusy
    primaryReason: root.vm.whyNot
    onPrimary: root.vm.confirm()
    onClosed: root.vm.cancel()
    Keys.forwardTo: root.vm.hasAmount ? [pad] : []

    Connections {
        target: root.vm

        function onAsked(): void {
            root.open();
        }
        function onDone(): void {
            root.close();
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: root.wide && root.sideways ? 2 : 1
        uniformCellWidths: columns > 1
        columnSpacing: Theme.space24
        rowSpacing: Theme.space16

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            visible: root.vm.hasAmount
            spacing: Theme.space12

            Amount {
                Layout.fillWidth: true
                text: root.vm.typed
                size: Theme.total
                weight: Theme.bold
                Accessible.name: qsTr("Amount %1").arg(text)
            }
            Keypad {
                id: pad

                Layout.fillWidth: true
                enabled: !root.vm.isBusy
                onKey: k => root.vm.key(k)
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            visible: root.vm.reasons.length > 0
            spacing: Theme.space12

            Label {
                text: qsTr("What for?")
                weight: Theme.bold
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.space8

                Repeater {
                    model: root.vm.reasons

                    Chip {
                        required property int index
                        required property string modelData

                        text: modelData
                        chosen: root.vm.reason === index
                        onClicked: root.vm.chooseReason(index)
                    }
                }
            }
            Field {
                Layout.fillWidth: true
                text: root.vm.otherReason
                placeholder: qsTr("Another reason")
                enterName: qsTr("Done")
                onEdited: text => root.vm.writeReason(text)
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.vm.trouble
        color: Theme.stop
        weight: Theme.medium
        Accessible.role: Accessible.AlertMessage
    }
}
