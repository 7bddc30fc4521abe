pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The files that were found, and what is in the chosen one before it is taken in. */
Sheet {
    id: root

    required property LateFilesModel vm

    title: qsTr("Take in sales from a file")
    text: qsTr("Choose the file that the other terminal saved. Nothing is taken in before you have seen what is in it.")
    primaryText: root.vm.canTakeIn ? qsTr("Take in") : ""
    primaryAmount: root.vm.amount
    primaryBusy: root.vm.isTaking
    secondaryText: root.vm.isEmpty ? qsTr("Look again") : ""
    onPrimary: root.vm.takeIn()
    onSecondary: root.vm.find()
    onClosed: root.vm.close()

    Connections {
        target: root.vm

        function onIsOpenChanged(): void {
            if (!root.vm.isOpen)
                root.close();
        }
    }
    Label {
        Layout.fillWidth: true
        visible: root.vm.isEmpty
        text: qsTr("No file was found. Put the memory stick in, or put the file in Downloads.")
        weight: Theme.medium
    }
    Panel {
        Layout.fillWidth: true
        visible: root.vm.files.length > 0
        implicitHeight: found.implicitHeight

        ColumnLayout {
            id: found

            anchors.left: parent.left
            anchors.right: parent.right
            spacing: 0

            Repeater {
                model: root.vm.files

                ListRow {
                    required property int index
                    required property var modelData

                    Layout.fillWidth: true
                    title: modelData.title
                    detail: modelData.detail
                    iconName: modelData.isChosen ? "check" : "note"
                    chosen: modelData.isChosen
                    divided: index < root.vm.files.length - 1
                    onClicked: root.vm.choose(modelData.key)
                }
            }
        }
    }
    Spinner {
        Layout.alignment: Qt.AlignHCenter
        running: root.vm.isLooking
    }
    Panel {
        Layout.fillWidth: true
        visible: root.vm.seenTitle !== ""
        tone: Tone.Warn
        implicitHeight: seen.implicitHeight + 2 * Theme.space16

        ColumnLayout {
            id: seen

            anchors.fill: parent
            anchors.margins: Theme.space16
            spacing: Theme.space8

            Label {
                Layout.fillWidth: true
                text: root.vm.seenTitle
                weight: Theme.bold
            }
            Repeater {
                model: root.vm.figures

                RowLayout {
                    id: figure

                    required property var modelData

                    Layout.fillWidth: true
                    spacing: Theme.space12

                    Label {
                        Layout.fillWidth: true
                        text: figure.modelData.name
                    }
                    Amount {
                        text: figure.modelData.figure
                        weight: Theme.medium
                    }
                }
            }
            Label {
                Layout.fillWidth: true
                text: root.vm.seenText
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
    Item {
        Layout.fillWidth: true
        visible: root.primaryText === ""
        implicitHeight: Theme.space8
    }
}
