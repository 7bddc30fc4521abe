pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The newest backup copied to a memory stick: begun by a touch, how far it is, and stopped. */
ColumnLayout {
    id: root

    required property StickModel vm
    /** The newest backup's name. */
    property string newest: ""

    spacing: Theme.space16

    Button {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.width320
        visible: !root.vm.isCopying && root.vm.choices.length === 0
        text: qsTr("Copy the newest to a stick")
        iconName: "disk"
        size: Button.Medium
        onClicked: root.vm.copy(root.newest)
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.vm.choices.length > 0
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: qsTr("To which stick?")
            weight: Theme.bold
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space8

            Repeater {
                model: root.vm.choices

                Button {
                    required property int index
                    required property string modelData

                    text: modelData
                    iconName: "disk"
                    size: Button.Medium
                    onClicked: root.vm.choose(index)
                }
            }
            Button {
                text: qsTr("None of them")
                kind: Button.Quiet
                size: Button.Medium
                onClicked: root.vm.stop()
            }
        }
    }
    Progress {
        Layout.fillWidth: true
        visible: root.vm.isCopying
        value: root.vm.progress < 0 ? -1 : root.vm.progress / 1000
        text: root.vm.progressText
        cancelText: qsTr("Stop")
        onCancelled: root.vm.stop()
    }
}
