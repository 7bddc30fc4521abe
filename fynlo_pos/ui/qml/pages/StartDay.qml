import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The day has not been started: last night's float in one touch, or count it. */
Panel {
    id: root

    required property SignInModel vm

    implicitHeight: column.implicitHeight + 2 * Theme.space16

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.space16
        spacing: Theme.space12

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space16

            Label {
                Layout.fillWidth: true
                text: root.vm.hasFloat ? qsTr("Not opened yet? Float as last night") : qsTr("Not opened yet? Nothing was left in the drawer")
            }
            Amount {
                text: root.vm.floatText
                size: Theme.heading
                weight: Theme.bold
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space8

            Button {
                Layout.fillWidth: true
                text: qsTr("Start the day")
                kind: root.vm.starting === 2 ? Button.Plain : Button.Accent
                chosen: root.vm.starting === 1
                iconName: root.vm.starting === 1 ? "check" : ""
                onClicked: root.vm.startAsLastNight()
            }
            Button {
                Layout.fillWidth: true
                text: qsTr("Count it")
                chosen: root.vm.starting === 2
                iconName: root.vm.starting === 2 ? "check" : ""
                onClicked: root.vm.startByCounting()
            }
        }
    }
}
