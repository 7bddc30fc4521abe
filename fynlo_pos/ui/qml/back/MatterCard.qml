pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** One matter: its title, what happened side by side, and the buttons that deal with it. */
Panel {
    id: root

    required property var matter

    signal acted(string name)

    implicitHeight: column.implicitHeight + 2 * Theme.space16

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.space16
        spacing: Theme.space12

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space12

            Icon {
                Layout.alignment: Qt.AlignTop
                icon: "warning"
                color: Theme.warn
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    text: root.matter.title
                    weight: Theme.bold
                    wrapMode: Text.Wrap
                }
                Label {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: [root.matter.order, root.matter.told].filter(part => part !== "").join("  ")
                    size: Theme.small
                    color: Theme.quiet
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Repeater {
                model: root.matter.happenings

                HappeningLine {
                    required property var modelData

                    Layout.fillWidth: true
                    happening: modelData
                }
            }
        }
        Flow {
            id: remedies

            Layout.fillWidth: true
            spacing: Theme.space8

            Repeater {
                model: root.matter.remedies

                Button {
                    required property var modelData

                    width: Math.min(implicitWidth, remedies.width)
                    text: modelData.label
                    amount: modelData.amount
                    kind: modelData.isDanger ? Button.Danger : Button.Plain
                    enabled: !root.matter.isBusy
                    onClicked: root.acted(modelData.name)
                }
            }
        }
    }
}
