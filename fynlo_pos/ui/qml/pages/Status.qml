pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../back"
import "../shell"

/** What the status light stands for, part by part. */
PageFrame {
    id: root

    required property StatusModel vm

    title: qsTr("Status")

    EmptyState {
        anchors.fill: parent
        visible: root.vm.rows.length === 0
        iconName: "clock"
        title: root.vm.title
        text: qsTr("Printer, drawer, disk, backup and clock stand here as soon as each has been looked at.")
    }
    ScrollArea {
        anchors.fill: parent
        visible: root.vm.rows.length > 0
        padding: Theme.space16
        spacing: Theme.space16

        Verdict {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.scaled(880)
            Layout.alignment: Qt.AlignHCenter
            text: root.vm.title
            isEven: root.vm.tone < Tone.Warn
        }
        Repeater {
            model: root.vm.rows

            StatusPart {
                required property var modelData

                Layout.fillWidth: true
                Layout.maximumWidth: Theme.scaled(880)
                Layout.alignment: Qt.AlignHCenter
                part: modelData
                onActed: root.vm.act(modelData.key)
            }
        }
    }
}
