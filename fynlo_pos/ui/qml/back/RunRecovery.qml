pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Step 4: the recovery key as numbered codes and as a square, to print, to save or to copy. */
ColumnLayout {
    id: root

    required property RecoveryModel vm

    readonly property bool sideBySide: width >= Theme.scaled(640)

    spacing: Theme.space16

    Spinner {
        Layout.alignment: Qt.AlignHCenter
        running: root.vm.isReading
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
        visible: text !== ""
        text: root.vm.counted
        weight: Theme.medium
    }
    Panel {
        Layout.fillWidth: true
        visible: root.vm.words.length > 0
        implicitHeight: sheet.implicitHeight + 2 * Theme.space16

        GridLayout {
            id: sheet

            anchors.fill: parent
            anchors.margins: Theme.space16
            columns: root.sideBySide ? 2 : 1
            columnSpacing: Theme.space24
            rowSpacing: Theme.space16

            GridLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                columns: root.sideBySide ? 3 : 2
                uniformCellWidths: true
                columnSpacing: Theme.space12
                rowSpacing: Theme.space8

                Repeater {
                    model: root.vm.words

                    RowLayout {
                        id: word

                        required property int index
                        required property string modelData

                        Layout.fillWidth: true
                        spacing: Theme.space8

                        Amount {
                            Layout.preferredWidth: Theme.scaled(24)
                            text: word.index + 1
                            color: Theme.quiet
                        }
                        Label {
                            Layout.fillWidth: true
                            text: word.modelData
                            weight: Theme.bold
                        }
                    }
                }
            }
            QrPicture {
                Layout.alignment: Qt.AlignHCenter | Qt.AlignTop
                modules: root.vm.modules
                name: qsTr("The recovery key as a QR code")
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: root.vm.words.length > 0
        columns: root.sideBySide ? 2 : 1
        uniformCellWidths: true
        columnSpacing: Theme.space12
        rowSpacing: Theme.space12

        Button {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: qsTr("Print the sheet")
            iconName: "printer"
            size: Button.Medium
            enabled: root.vm.whyNotPrinted === ""
            reason: root.vm.whyNotPrinted
            onClicked: root.vm.printSheet()
        }
        Button {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: qsTr("Save as PDF")
            iconName: "export"
            size: Button.Medium
            onClicked: root.vm.savePdf()
        }
    }
}
