pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The shop's tills, kitchen screens and boards: sharing the shop, adding one, taking one out. */
ColumnLayout {
    id: root

    required property TerminalsModel vm

    spacing: Theme.space24

    Component.onCompleted: root.vm.appear()
    Component.onDestruction: root.vm.disappear()

    Spinner {
        Layout.alignment: Qt.AlignHCenter
        running: root.vm.isReading
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: !root.vm.isReading && !root.vm.isJoined
        spacing: Theme.space16

        Label {
            Layout.fillWidth: true
            text: qsTr("More than one till?")
            size: Theme.heading
            weight: Theme.bold
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Share this shop, and other tills, kitchen screens and tablets on the shop’s network can join it. They have the same menu, people and open orders, and each goes on selling when the network does not.")
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("What holds them together, the hub, then runs on this till. Leave it on while the shop is open.")
            color: Theme.quiet
        }
        Button {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.width320
            text: qsTr("Share this shop")
            iconName: "users"
            kind: Button.Primary
            size: Button.Large
            busy: root.vm.isSharing
            onClicked: root.vm.share()
        }
    }
    HubPanel {
        Layout.fillWidth: true
        visible: root.vm.isJoined
        vm: root.vm
    }
    NewHubPanel {
        Layout.fillWidth: true
        visible: root.vm.isJoined
        vm: root.vm.newHub
    }
    Repeater {
        model: root.vm.late

        LateCard {
            required property var modelData

            Layout.fillWidth: true
            late: modelData
            onAdmitted: root.vm.admit(modelData.key)
        }
    }
    Repeater {
        model: root.vm.missed

        MissedCard {
            required property var modelData

            Layout.fillWidth: true
            missed: modelData
            onTakenOut: root.vm.askToTakeOut(modelData.key)
        }
    }
    Button {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.scaled(400)
        visible: root.vm.isJoined
        text: qsTr("Add a terminal")
        iconName: "plus"
        size: Button.Large
        enabled: root.vm.canAdd
        reason: root.vm.whyNotAdd
        onClicked: root.vm.inviting.open()
    }
    Panel {
        Layout.fillWidth: true
        visible: rows.count > 0
        implicitHeight: list.implicitHeight

        ColumnLayout {
            id: list

            anchors.left: parent.left
            anchors.right: parent.right
            spacing: 0

            Repeater {
                id: rows

                model: root.vm.rows

                TerminalLine {
                    required property int index
                    required property var modelData

                    Layout.fillWidth: true
                    terminal: modelData
                    divided: index < rows.count - 1
                    onTakenOut: root.vm.askToTakeOut(modelData.key)
                }
            }
        }
    }
    LateByFile {
        Layout.fillWidth: true
        visible: root.vm.isJoined
        vm: root.vm.lateFiles
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.vm.trouble
        color: Theme.stop
        weight: Theme.medium
        Accessible.role: Accessible.AlertMessage
    }
    Item {
        visible: false // a sheet opens on the stage; here it takes no room

        LateSheet {
            wanted: root.vm.inviting.isOpen
            sourceComponent: InviteSheet {
                vm: root.vm.inviting
            }
        }
        LateSheet {
            wanted: root.vm.takingOut.title !== ""
            sourceComponent: TakeOutSheet {
                vm: root.vm.takingOut
            }
        }
        LateSheet {
            wanted: root.vm.charge.asks
            sourceComponent: HubSheet {
                vm: root.vm.charge
            }
        }
        LateSheet {
            wanted: root.vm.lateFiles.isOpen
            sourceComponent: LateFileSheet {
                vm: root.vm.lateFiles
            }
        }
    }
}
