pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../back"
import "../shell"

/** The cash drawer: start the day, move cash, open it, look at the takings so far. */
PageFrame {
    id: root

    required property DrawerModel vm

    title: qsTr("Drawer")

    ScrollArea {
        id: scroll

        anchors.fill: parent
        padding: Theme.space16

        GridLayout {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.scaled(1120)
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.space8
            columns: scroll.width >= Theme.scaled(760) ? 2 : 1
            uniformCellWidths: columns > 1
            columnSpacing: Theme.space16
            rowSpacing: Theme.space16

            DrawerStart {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                visible: !root.vm.isOpen
                vm: root.vm
            }
            DrawerFigures {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.vm.isOpen
                vm: root.vm
                onSellAsked: root.shell.goTo("sale")
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space12

                Repeater {
                    model: [
                        {
                            "act": 1,
                            "text": qsTr("Cash in"),
                            "icon": "plus"
                        },
                        {
                            "act": 2,
                            "text": qsTr("Cash out"),
                            "icon": "minus"
                        },
                        {
                            "act": 3,
                            "text": qsTr("Move to safe"),
                            "icon": "lock"
                        }
                    ]

                    Button {
                        required property var modelData

                        Layout.fillWidth: true
                        text: modelData.text
                        iconName: modelData.icon
                        size: Button.Large
                        enabled: root.vm.isOpen
                        reason: root.vm.whyNoMoves
                        onClicked: root.vm.ask(modelData.act)
                    }
                }
                RowLayout {
                    Layout.fillWidth: true
                    uniformCellSizes: true
                    spacing: Theme.space12

                    Button {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        text: qsTr("Open drawer")
                        iconName: "drawer"
                        size: Button.Large
                        enabled: root.vm.isOpen
                        reason: root.vm.whyNoMoves
                        onClicked: root.vm.ask(4)
                    }
                    Button {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        text: qsTr("Count the drawer")
                        iconName: "cash"
                        size: Button.Large
                        enabled: root.vm.whyNoCheck === ""
                        reason: root.vm.whyNoCheck
                        onClicked: root.vm.ask(5)
                    }
                }
                Button {
                    Layout.fillWidth: true
                    text: qsTr("X report: takings so far")
                    iconName: "chart"
                    size: Button.Large
                    onClicked: root.vm.showX()
                }
                RowLayout {
                    Layout.fillWidth: true
                    uniformCellSizes: true
                    spacing: Theme.space12

                    Button {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        text: qsTr("Close the day")
                        iconName: "moon"
                        size: Button.Large
                        onClicked: root.shell.goTo("close-day")
                    }
                    Button {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        text: qsTr("Closed days")
                        iconName: "calendar"
                        size: Button.Large
                        onClicked: root.shell.goTo("closed-days")
                    }
                }
            }
        }
    }
    LateSheet {
        id: act

        sourceComponent: DrawerSheet {
            vm: root.vm
        }
    }
    LateSheet {
        id: x

        sourceComponent: PaperSheet {
            title: qsTr("X report of this till")
            rows: root.vm.paper
            whyNotPrinted: root.shell.thisDevice.whyNotPrinted
            onPrintAsked: root.vm.printPaper()
            onPdfAsked: root.vm.savePdf()
        }
    }
    Connections {
        target: root.vm

        function onAsked(): void {
            act.open();
        }
        function onPaperChanged(): void {
            x.open();
        }
    }
}
