pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../back"
import "../shell"

/** The first run: five questions, each of which may be skipped; after the third the till can sell. */
PageFrame {
    id: root

    required property FirstRunModel vm
    readonly property bool joins: root.vm.joining.stage > 0

    backs: false
    signed: false
    title: qsTr("Welcome to Fynlo POS")
    bar: [
        Label {
            Layout.fillWidth: true
            text: root.joins ? "" : root.vm.stepWords
            color: Theme.quiet
            lines: 1
            horizontalAlignment: Text.AlignRight
        },
        IconButton {
            iconName: "keyboard"
            name: qsTr("Keyboard on the screen")
            chosen: root.vm.opensKeyboard
            onClicked: root.vm.toggleKeyboard()
        }
    ]
    Keys.onEscapePressed: {
        if (root.joins)
            root.vm.joining.close();
        else
            root.vm.goBack();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ScrollArea {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            padding: Theme.space24
            spacing: Theme.space24

            ColumnLayout {
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.scaled(!root.joins && root.vm.step === 3 ? 880 : 560)
                Layout.alignment: Qt.AlignHCenter
                spacing: Theme.space24

                RunSteps {
                    Layout.fillWidth: true
                    visible: !root.joins
                    step: root.vm.step
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space8

                    Label {
                        Layout.fillWidth: true
                        text: root.joins ? root.vm.joining.title : root.vm.title
                        size: Theme.figure
                        weight: Theme.bold
                    }
                    Label {
                        Layout.fillWidth: true
                        text: root.joins ? root.vm.joining.text : root.vm.text
                        color: Theme.quiet
                    }
                }
                Loader {
                    Layout.fillWidth: true
                    focus: true
                    sourceComponent: root.joins ? join : [shop, menu, you, recovery, printer][root.vm.step]
                }
                Label {
                    Layout.fillWidth: true
                    visible: text !== "" && !root.joins
                    text: root.vm.trouble
                    color: Theme.stop
                    weight: Theme.medium
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
        RunFoot {
            Layout.fillWidth: true
            visible: !root.joins
            vm: root.vm
        }
        JoinFoot {
            Layout.fillWidth: true
            visible: root.joins && root.vm.joining.stage < 3
            vm: root.vm.joining
        }
    }
    Component {
        id: join

        RunJoin {
            vm: root.vm.joining
        }
    }
    Component {
        id: shop

        RunShop {
            vm: root.vm
        }
    }
    Component {
        id: menu

        RunMenu {
            vm: root.vm.menu
        }
    }
    Component {
        id: you

        RunYou {
            vm: root.vm
        }
    }
    Component {
        id: recovery

        RunRecovery {
            vm: root.vm.recovery
        }
    }
    Component {
        id: printer

        RunPrinter {
            vm: root.vm.printer
        }
    }
}
