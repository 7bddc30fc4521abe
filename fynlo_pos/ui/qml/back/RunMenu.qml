pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Step 2: a menu from a file, the example cafe's, none yet, or the one that is here. */
ColumnLayout {
    id: root

    required property FirstRunMenuModel vm

    spacing: Theme.space16

    Segmented {
        Layout.fillWidth: true
        name: qsTr("Where the menu comes from")
        options: root.vm.options
        current: root.vm.choice
        size: Theme.targetMid
        onChosen: index => root.vm.choose(index)
    }
    Label {
        Layout.fillWidth: true
        visible: root.vm.about !== ""
        text: root.vm.about
        color: Theme.quiet
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.vm.choice === 0
        spacing: Theme.space12

        Label {
            Layout.fillWidth: true
            text: root.vm.saysVat ? qsTr("A CSV file with a name and a price on each row; category, barcode and VAT if you have them.") : qsTr("A CSV file with a name and a price on each row; category and barcode if you have them.")
            color: Theme.quiet
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
                        required property string modelData

                        Layout.fillWidth: true
                        title: modelData
                        iconName: root.vm.file === index ? "check" : "note"
                        chosen: root.vm.file === index
                        onClicked: root.vm.chooseFile(index)
                    }
                }
            }
        }
        Field {
            Layout.fillWidth: true
            label: root.vm.files.length > 0 ? qsTr("Or where it is") : qsTr("Where the file is")
            text: root.vm.path
            placeholder: qsTr("Such as menu.csv")
            hint: qsTr("Put the file on a memory stick or in Downloads and it is listed here.")
            error: root.vm.trouble
            enterName: qsTr("Look")
            onAccepted: text => root.vm.writePath(text)
        }
        Panel {
            Layout.fillWidth: true
            visible: root.vm.previewTitle !== ""
            tone: root.vm.faults.length > 0 ? Tone.Warn : Tone.Good
            implicitHeight: preview.implicitHeight + 2 * Theme.space12

            ColumnLayout {
                id: preview

                anchors.fill: parent
                anchors.margins: Theme.space12
                spacing: Theme.space4

                Label {
                    Layout.fillWidth: true
                    text: root.vm.previewTitle
                    weight: Theme.bold
                }
                Label {
                    Layout.fillWidth: true
                    text: root.vm.previewText
                    lines: 2
                }
                Label {
                    Layout.fillWidth: true
                    visible: root.vm.previewVat !== ""
                    text: root.vm.previewVat
                    lines: 2
                }
                Repeater {
                    model: root.vm.faults

                    Label {
                        required property string modelData

                        Layout.fillWidth: true
                        text: modelData
                        size: Theme.small
                        color: Theme.stop
                    }
                }
            }
        }
    }
}
