import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../back"

/** What lets one more terminal in: the code and address to type, the square to scan, the time left. */
Sheet {
    id: root

    required property InvitingModel vm

    title: qsTr("Add a terminal")
    wide: true
    primaryText: root.vm.isOver || root.vm.trouble !== "" ? qsTr("Show another code") : ""
    onPrimary: root.vm.make()
    onClosed: root.vm.close()

    Connections {
        target: root.vm

        function onIsOpenChanged(): void {
            if (!root.vm.isOpen)
                root.close();
        }
    }
    Setting {
        Layout.fillWidth: true
        text: qsTr("What is it for?")
        options: [qsTr("Till"), qsTr("Kitchen screen"), qsTr("Board on a tablet")]
        current: root.vm.kind
        onChosen: index => root.vm.chooseKind(index)
    }
    Setting {
        Layout.fillWidth: true
        visible: root.vm.asksStation
        text: qsTr("Station")
        options: root.vm.stations
        current: root.vm.station
        onChosen: index => root.vm.chooseStation(index)
    }
    Label {
        Layout.fillWidth: true
        text: root.vm.text
    }
    Spinner {
        Layout.alignment: Qt.AlignHCenter
        running: root.vm.isMaking
    }
    GridLayout {
        Layout.fillWidth: true
        visible: root.vm.code !== ""
        columns: root.width >= Theme.scaled(720) ? 2 : 1
        columnSpacing: Theme.space24
        rowSpacing: Theme.space16

        QrPicture {
            Layout.alignment: Qt.AlignHCenter | Qt.AlignTop
            visible: root.vm.modules.length > 0
            modules: root.vm.modules
            moduleSize: Theme.space4
            name: qsTr("The address and the code as a square to scan")
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space16

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space4

                Label {
                    text: qsTr("Code")
                    color: Theme.quiet
                }
                Label {
                    Layout.fillWidth: true
                    text: root.vm.code
                    size: Theme.figure
                    weight: Theme.bold
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.least
                    wrapMode: Text.NoWrap
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space4

                Label {
                    text: qsTr("Address")
                    color: Theme.quiet
                }
                Label {
                    Layout.fillWidth: true
                    text: root.vm.address
                    size: Theme.heading
                    weight: Theme.bold
                    wrapMode: Text.WrapAnywhere
                }
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space8

                Icon {
                    icon: "clock"
                    color: Theme.quiet
                }
                Label {
                    Layout.fillWidth: true
                    text: root.vm.left
                    weight: Theme.medium
                }
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: root.vm.isOver
        text: qsTr("This code’s ten minutes are over. Nobody can use it any more.")
        weight: Theme.medium
        Accessible.role: Accessible.AlertMessage
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.vm.trouble
        color: Theme.stop
        weight: Theme.medium
        Accessible.role: Accessible.AlertMessage
    }
    Item {
        Layout.fillWidth: true
        visible: root.primaryText === ""
        implicitHeight: Theme.space8
    }
}
