pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** What a terminal handed in after it was taken out, with its amounts, and the way to let it count. */
Panel {
    id: root

    required property var late

    signal admitted

    tone: Tone.Warn
    implicitHeight: column.implicitHeight + 2 * Theme.space16

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.space16
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: root.late.title
            weight: Theme.bold
        }
        Repeater {
            model: root.late.sales

            RowLayout {
                id: sale

                required property int index
                required property string modelData

                Layout.fillWidth: true
                spacing: Theme.space12

                Label {
                    Layout.fillWidth: true
                    text: sale.modelData
                }
                Amount {
                    text: root.late.amounts[sale.index]
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.late.total !== ""
            spacing: Theme.space12

            Label {
                Layout.fillWidth: true
                text: qsTr("Together")
                weight: Theme.bold
            }
            Amount {
                text: root.late.total
                weight: Theme.bold
            }
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("They wait and count nowhere yet. Admit them if they were really sold; leave them if the terminal was lost or stolen.")
        }
        Button {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.width240
            text: qsTr("Admit")
            size: Button.Medium
            busy: root.late.isBusy
            onClicked: root.admitted()
        }
    }
}
