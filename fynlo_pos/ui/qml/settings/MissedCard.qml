import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** A terminal that is away for so long that the hub waits for it, and the way to take it out. */
Panel {
    id: root

    required property var missed

    signal takenOut

    tone: Tone.Warn
    implicitHeight: column.implicitHeight + 2 * Theme.space16

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.space16
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: root.missed.title
            weight: Theme.bold
        }
        Label {
            Layout.fillWidth: true
            text: root.missed.text
        }
        Button {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.width240
            text: root.missed.button
            size: Button.Medium
            onClicked: root.takenOut()
        }
    }
}
