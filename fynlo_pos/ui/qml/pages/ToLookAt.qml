pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../back"
import "../shell"

/** What does not agree between tills: what happened, who, when and where, and the tap that deals with it. */
PageFrame {
    id: root

    required property ToLookAtModel vm

    title: qsTr("To look at")

    EmptyState {
        anchors.fill: parent
        visible: root.vm.isEmpty
        iconName: "check"
        title: root.vm.title
        text: qsTr("Every till agrees. When two of them do the same thing at once, it is told here.")
    }
    ScrollArea {
        anchors.fill: parent
        visible: !root.vm.isEmpty
        padding: Theme.space16
        spacing: Theme.space16

        Verdict {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.scaled(880)
            Layout.alignment: Qt.AlignHCenter
            visible: text !== ""
            text: root.vm.trouble !== "" ? root.vm.trouble : root.vm.title
            isEven: false
        }
        Repeater {
            model: root.vm.rows

            MatterCard {
                required property var modelData

                Layout.fillWidth: true
                Layout.maximumWidth: Theme.scaled(880)
                Layout.alignment: Qt.AlignHCenter
                matter: modelData
                onActed: name => root.vm.act(modelData.key, name)
            }
        }
        Label {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.scaled(880)
            Layout.alignment: Qt.AlignHCenter
            visible: text !== ""
            text: root.vm.more
            color: Theme.quiet
        }
    }
}
