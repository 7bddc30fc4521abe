import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** One part of the till: how it is, since when, what to do, and a button that does it. */
Panel {
    id: root

    required property var part

    readonly property bool troubled: root.part.tone >= Tone.Warn

    signal acted

    tone: root.troubled ? root.part.tone : Tone.Plain
    implicitHeight: row.implicitHeight + 2 * Theme.space16

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.space16
        spacing: Theme.space16

        Icon {
            Layout.alignment: Qt.AlignTop
            icon: root.part.icon
            color: root.troubled ? Theme.tone(root.part.tone) : Theme.ink
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space4

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space12

                Label {
                    Layout.fillWidth: true
                    text: root.part.name
                    weight: Theme.bold
                }
                Label {
                    visible: text !== ""
                    text: root.part.detail
                    size: Theme.small
                    color: Theme.quiet
                }
            }
            Label {
                Layout.fillWidth: true
                text: root.part.state
                weight: root.troubled ? Theme.bold : Theme.regular
                color: root.troubled ? Theme.tone(root.part.tone) : Theme.ink
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.part.remedy
                color: root.troubled ? Theme.ink : Theme.quiet
            }
        }
        Button {
            visible: text !== ""
            text: root.part.action
            busy: root.part.isBusy
            onClicked: root.acted()
        }
    }
}
