import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Back, skip, and on; after the third step, selling is always one touch away. */
Rectangle {
    id: root

    required property FirstRunModel vm

    implicitHeight: row.implicitHeight + 2 * Theme.space12
    color: Theme.surface

    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.space12
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space16
        spacing: Theme.space12

        Button {
            visible: root.vm.step > (root.vm.isSaved ? 3 : 0)
            text: qsTr("Back")
            iconName: "back"
            kind: Button.Quiet
            size: Button.Large
            enabled: !root.vm.isBusy
            onClicked: root.vm.goBack()
        }
        Item {
            Layout.fillWidth: true
        }
        Button {
            visible: root.vm.isSaved && root.vm.step < 4
            text: qsTr("Start selling")
            size: Button.Large
            onClicked: root.vm.startSelling()
        }
        Button {
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.scaled(72)
            Layout.preferredWidth: implicitWidth
            Layout.maximumWidth: implicitWidth
            visible: root.vm.skipWords !== ""
            text: root.vm.skipWords
            size: Button.Large
            enabled: !root.vm.isBusy
            onClicked: root.vm.skipStep()
        }
        Button {
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.scaled(96)
            Layout.preferredWidth: Theme.scaled(root.vm.step === 1 ? 240 : 180)
            Layout.maximumWidth: Theme.scaled(root.vm.step === 1 ? 240 : 180)
            text: root.vm.goOnWords
            kind: Button.Primary
            size: Button.Large
            enabled: root.vm.canGoOn || root.vm.isBusy
            busy: root.vm.isBusy
            reason: root.vm.whyNot
            onClicked: root.vm.goOn()
        }
    }
}
