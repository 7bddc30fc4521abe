pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The count beside what should be there, the float that stays, and the one act that closes the day. */
CloseStep {
    id: root

    required property CloseDayModel vm
    /** There is height for keys as large as a finger likes. */
    property bool roomy: false

    typed: pad

    Panel {
        Layout.fillWidth: true
        visible: root.vm.hasDrawer
        implicitHeight: sums.implicitHeight + 2 * Theme.space16

        ColumnLayout {
            id: sums

            anchors.fill: parent
            anchors.margins: Theme.space16
            spacing: Theme.space12

            Repeater {
                model: root.vm.cashRows

                RowLayout {
                    required property var modelData

                    Layout.fillWidth: true

                    Label {
                        Layout.fillWidth: true
                        text: parent.modelData[0]
                    }
                    Amount {
                        text: parent.modelData[1]
                        size: Theme.heading
                        weight: Theme.medium
                    }
                }
            }
            Verdict {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.vm.cashWords
                isEven: root.vm.cashIsEven
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.vm.cashHint
                color: Theme.quiet
            }
        }
    }
    Panel {
        Layout.fillWidth: true
        visible: root.vm.machineWords !== ""
        implicitHeight: machine.implicitHeight + 2 * Theme.space16

        ColumnLayout {
            id: machine

            anchors.fill: parent
            anchors.margins: Theme.space16

            spacing: Theme.space12

            Repeater {
                model: [[qsTr("Cards on this till"), root.vm.machineOurs], [qsTr("On the card machine"), root.vm.machine]]

                RowLayout {
                    required property var modelData

                    Layout.fillWidth: true

                    Label {
                        Layout.fillWidth: true
                        text: parent.modelData[0]
                    }
                    Amount {
                        text: parent.modelData[1]
                        size: Theme.heading
                        weight: Theme.medium
                    }
                }
            }
            Verdict {
                Layout.fillWidth: true
                text: root.vm.machineWords
                isEven: root.vm.machineIsEven
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.vm.machineHint
                color: Theme.quiet
            }
        }
    }
    OpenOrders {
        Layout.fillWidth: true
        vm: root.vm
    }
    keys: [
        RowLayout {
            Layout.fillWidth: true
            visible: root.vm.hasDrawer

            Label {
                Layout.fillWidth: true
                text: qsTr("Float for tomorrow")
            }
            Amount {
                text: root.vm.floatLeft
                size: Theme.figure
                weight: Theme.bold
            }
        },
        RowLayout {
            Layout.fillWidth: true
            visible: root.vm.hasDrawer

            Label {
                Layout.fillWidth: true
                text: qsTr("To the safe")
            }
            Amount {
                text: root.vm.toSafe
                size: Theme.heading
                weight: Theme.medium
            }
        },
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.vm.floatError
            color: Theme.stop
            weight: Theme.medium
            Accessible.role: Accessible.AlertMessage
        },
        Keypad {
            id: pad

            Layout.fillWidth: true
            visible: root.vm.hasDrawer
            enabled: !root.vm.isBusy
            keySize: root.roomy ? Theme.targetMain : Theme.target
            onKey: k => root.vm.key(k)
        },
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.vm.trouble
            color: Theme.stop
            weight: Theme.medium
            Accessible.role: Accessible.AlertMessage
        },
        Label {
            Layout.fillWidth: true
            text: qsTr("This writes the Z report and ends the day. It cannot be taken back.")
            size: Theme.small
            color: Theme.quiet
        },
        Button {
            Layout.fillWidth: true
            text: qsTr("Close the day")
            kind: Button.Danger
            size: Button.Large
            enabled: root.vm.canClose || root.vm.isBusy
            busy: root.vm.isBusy
            onClicked: root.vm.close()
        }
    ]
}
