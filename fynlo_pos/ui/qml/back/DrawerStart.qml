import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The day has not been started: last night's float in one touch, or count it. */
Panel {
    id: root

    required property DrawerModel vm

    implicitHeight: column.implicitHeight + 2 * Theme.space24

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.space24
        spacing: Theme.space16

        Label {
            Layout.fillWidth: true
            text: root.vm.sentence
            size: Theme.heading
            weight: Theme.bold
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Cash can be taken once the day has started. Cards and held orders need no float.")
            color: Theme.quiet
        }
        GridLayout {
            Layout.fillWidth: true
            columns: width >= Theme.scaled(360) ? 2 : 1
            uniformCellWidths: true
            columnSpacing: Theme.space12
            rowSpacing: Theme.space12

            Button {
                Layout.fillWidth: true
                text: qsTr("Start")
                amount: root.vm.floatAmount
                kind: Button.Primary
                size: Button.Large
                busy: root.vm.isBusy
                onClicked: root.vm.startAsLastNight()
            }
            Button {
                Layout.fillWidth: true
                text: qsTr("Count")
                size: Button.Large
                enabled: !root.vm.isBusy
                onClicked: root.vm.ask(0)
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
