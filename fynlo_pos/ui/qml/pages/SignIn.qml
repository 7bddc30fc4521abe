pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../shell"

/** Who is there: touch a name, key in a PIN. */
PageFrame {
    id: root

    required property SignInModel vm
    readonly property bool tall: width < height
    readonly property bool spacious: height >= Theme.scaled(720)

    backs: false
    signed: false
    title: root.vm.venue
    bar: [
        Label {
            Layout.fillWidth: true
            text: root.vm.clock
            color: Theme.quiet
            lines: 1
        }
    ]
    Keys.forwardTo: [pad]
    Component.onCompleted: question.active = root.vm.question.isOpen

    GridLayout {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.topMargin: Theme.space24
        anchors.bottomMargin: Theme.space24
        width: Math.min(parent.width - 2 * Theme.space24, Theme.scaled(1200))
        columns: root.tall ? 1 : 2
        columnSpacing: Theme.space32
        rowSpacing: Theme.space24

        ScrollArea {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            // Beside the pad both begin on one line.
            Layout.alignment: root.tall ? Qt.AlignVCenter : Qt.AlignTop
            Layout.topMargin: root.tall ? 0 : Math.max(0, Math.min(pad.y, (parent.height - implicitHeight) / 2))
            padding: Theme.space4
            spacing: Theme.space16

            Label {
                Layout.fillWidth: true
                text: root.vm.prompt
                size: Theme.heading
                weight: Theme.bold
            }
            GridLayout {
                Layout.fillWidth: true
                columns: Math.max(1, Math.min(root.vm.staff.length > 4 ? 4 : 2, Math.floor(width / Theme.scaled(root.spacious ? 300 : 140))))
                uniformCellWidths: true
                columnSpacing: Theme.space12
                rowSpacing: Theme.space12

                Repeater {
                    model: root.vm.staff

                    StaffTile {
                        required property int index
                        required property var modelData

                        Layout.fillWidth: true
                        name: modelData.name
                        initials: modelData.initials
                        chosen: root.vm.chosen === index
                        onClicked: root.vm.choose(index)
                    }
                }
            }
            Loader {
                Layout.fillWidth: true
                active: root.vm.floatText !== ""
                visible: active
                sourceComponent: StartDay {
                    vm: root.vm
                }
            }
        }
        Keypad {
            id: pad

            Layout.alignment: Qt.AlignCenter
            Layout.preferredWidth: Theme.scaled(root.spacious ? 380 : 320)
            focus: true
            kind: Keypad.Pin
            keySize: !root.spacious ? Theme.targetMain : root.tall ? Math.max(Theme.targetMain, Math.min(Theme.scaled(80), root.height / 16)) : Theme.scaled(80)
            dots: root.vm.dots
            places: 4
            error: root.vm.error
            onKey: k => root.vm.key(k)
        }
    }
    Loader {
        id: question

        active: false
        sourceComponent: ClockSheet {
            vm: root.vm.question
            Component.onCompleted: open()
            onClosed: {
                question.active = false;
                pad.forceActiveFocus();
            }
        }
    }
    Connections {
        target: root.vm?.question ?? null

        function onIsOpenChanged(): void {
            if (root.vm.question.isOpen)
                question.active = true;
        }
    }
}
