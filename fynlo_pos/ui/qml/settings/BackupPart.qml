pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../back"

/** What was backed up and where it lies, and the sheet whose codes alone open it. */
ColumnLayout {
    id: root

    required property BackupModel vm

    readonly property bool showsCodes: root.vm.recovery.words.length > 0

    spacing: Theme.space16

    ColumnLayout {
        Layout.fillWidth: true
        visible: !root.showsCodes
        spacing: Theme.space16

        Verdict {
            Layout.fillWidth: true
            visible: root.vm.title !== ""
            text: root.vm.title
            isEven: root.vm.isKept
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.vm.trouble
            color: Theme.stop
            weight: Theme.medium
            Accessible.role: Accessible.AlertMessage
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("A backup holds every sale, the menu, the people and the settings of the shop up to that moment. The till goes on selling while it is made.")
            color: Theme.quiet
        }
        Button {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.width320
            text: qsTr("Back up now")
            iconName: "export"
            size: Button.Medium
            busy: root.vm.isBusy
            onClicked: root.vm.backUp()
        }
        Panel {
            Layout.fillWidth: true
            visible: root.vm.isKept
            implicitHeight: files.implicitHeight + 2 * Theme.space8

            ColumnLayout {
                id: files

                anchors.fill: parent
                anchors.margins: Theme.space8
                anchors.leftMargin: Theme.space16
                anchors.rightMargin: Theme.space16
                spacing: Theme.space8

                Repeater {
                    model: root.vm.files

                    RowLayout {
                        id: file

                        required property var modelData

                        Layout.fillWidth: true
                        spacing: Theme.space12

                        ColumnLayout {
                            Layout.fillWidth: true
                            spacing: 0

                            Label {
                                Layout.fillWidth: true
                                text: file.modelData.title
                                weight: Theme.medium
                            }
                            Label {
                                Layout.fillWidth: true
                                text: file.modelData.name
                                size: Theme.small
                                color: Theme.quiet
                            }
                        }
                        Amount {
                            text: file.modelData.size
                            color: Theme.quiet
                        }
                    }
                }
                Label {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.vm.more
                    size: Theme.small
                    color: Theme.quiet
                }
            }
        }
        Label {
            Layout.fillWidth: true
            visible: root.vm.isKept
            text: [root.vm.where, qsTr("Copy it to a memory stick and keep that away from the shop: what lies on this till alone is lost with it.")].join("\n")
            size: Theme.small
            color: Theme.quiet
        }
        StickPart {
            Layout.fillWidth: true
            visible: root.vm.isKept
            vm: root.vm.stick
            newest: root.vm.isKept ? root.vm.files[0].name : ""
        }
        Divider {
            Layout.fillWidth: true
        }
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("Recovery sheet")
        size: Theme.heading
        weight: Theme.bold
    }
    Label {
        Layout.fillWidth: true
        text: root.showsCodes ? qsTr("These codes are shown this once. Print or copy them now and keep the sheet away from the till, then back up: only what is backed up from now on opens with them.") : !root.vm.isSheetKept ? qsTr("Only the codes on the recovery sheet open a backup, and nobody has kept them so far. Make a new sheet, print or copy it, then back up.") : qsTr("Only the codes on the recovery sheet open a backup. They were shown when the shop was set up and are never shown again. If the sheet is lost or was never kept, make a new one.")
        color: Theme.quiet
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.vm.codes
        weight: Theme.medium
    }
    Button {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.width320
        visible: !root.showsCodes
        text: qsTr("Make a new recovery sheet")
        iconName: "lock"
        size: Button.Medium
        onClicked: sheet.open()
    }
    RunRecovery {
        Layout.fillWidth: true
        visible: root.showsCodes || root.vm.recovery.isReading || root.vm.recovery.trouble !== ""
        vm: root.vm.recovery
    }
    Button {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.width440
        visible: root.showsCodes
        text: qsTr("The sheet is safe: put the codes away")
        iconName: "check"
        size: Button.Medium
        onClicked: root.vm.sheetIsSafe()
    }
    Item {
        visible: false // a sheet opens on the stage; here it takes no room

        LateSheet {
            id: sheet

            sourceComponent: Sheet {
                id: anew

                title: qsTr("Make a new recovery sheet")
                text: qsTr("New codes take the place of the old. What is backed up from now on opens with the new sheet alone; backups made before open with the old sheet alone.")
                primaryText: qsTr("Make new codes")
                primaryKind: Button.Danger
                secondaryText: qsTr("Keep the old sheet")
                onPrimary: {
                    anew.close();
                    root.vm.makeSheet();
                }
                onSecondary: anew.close()
            }
        }
    }
}
