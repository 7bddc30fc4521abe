pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What comes back, how it is paid back, and why: one sheet, one button that names the act. */
Sheet {
    id: root

    required property RefundModel vm

    title: root.vm.title
    text: root.vm.sentence
    wide: true
    closable: !root.vm.isBusy
    primaryText: root.vm.verb
    primaryAmount: root.vm.amount
    primaryKind: Button.Danger
    primaryEnabled: root.vm.canRefund
    primaryBusy: root.vm.isBusy
    primaryReason: root.vm.whyNot
    onPrimary: root.vm.confirm()
    onClosed: root.vm.cancel()

    Connections {
        target: root.vm

        function onEnded(): void {
            root.close();
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: width >= Theme.scaled(560) ? 2 : 1
        columnSpacing: Theme.space24
        rowSpacing: Theme.space16

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: 0

            RowLayout {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.space4

                Label {
                    Layout.fillWidth: true
                    text: qsTr("What comes back?")
                    weight: Theme.bold
                }
                Button {
                    text: root.vm.allChosen ? qsTr("None") : qsTr("All")
                    kind: Button.Quiet
                    onClicked: root.vm.toggleAll()
                }
            }
            Repeater {
                model: root.vm.lines

                RefundLine {
                    required property var modelData

                    Layout.fillWidth: true
                    line: modelData
                    onClicked: root.vm.toggle(modelData.number)
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space8

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space12

                Label {
                    text: qsTr("Why?")
                    weight: Theme.bold
                }
                Field {
                    Layout.fillWidth: true
                    placeholder: qsTr("Another reason")
                    enterName: qsTr("Done")
                    onEdited: text => root.vm.writeReason(text)
                }
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
            Label {
                Layout.topMargin: Theme.space8
                text: root.vm.waysTitle
                weight: Theme.bold
            }
            Segmented {
                Layout.fillWidth: true
                name: root.vm.waysTitle
                options: root.vm.ways
                reasons: root.vm.waysReasons
                current: root.vm.way
                onChosen: index => root.vm.chooseWay(index)
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
    }
}
