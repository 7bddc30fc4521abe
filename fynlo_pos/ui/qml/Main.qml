pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls
import Fynlo.Till
import "shell"

/** The till's window: the page in sight, the snack, and the menu. */
Window {
    id: window

    required property Shell shell
    readonly property PageFrame frame: page.item as PageFrame

    width: 1280
    height: 800
    visible: true
    title: qsTr("Fynlo POS")
    color: Theme.ground

    Stage {
        objectName: "stage"
        anchors.fill: parent
        focus: true

        Loader {
            id: edge

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            active: window.shell.isDemo || window.shell.isTraining
            visible: active
            sourceComponent: DemoEdge {
                training: window.shell.isTraining
            }
        }
        Loader {
            id: page

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: edge.visible ? edge.bottom : parent.top
            anchors.bottom: parent.bottom
            focus: true
            Component.onCompleted: window.enter()
        }
        Loader {
            id: snack

            active: false
            z: 50
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.leftMargin: window.frame ? window.frame.snackLeft : Theme.space16
            // A long one in a low window stands lower rather than out of sight.
            anchors.bottomMargin: Math.max(Theme.space8, Math.min(window.frame ? window.frame.snackBottom : Theme.space16, parent.height - height - Theme.space8))
            sourceComponent: Snack {
                room: window.frame ? window.frame.snackRoom : Theme.sheetWidth
                onAction: window.shell.notices.undo()
                onGone: window.shell.notices.forget()
            }
        }
        Loader {
            id: consent

            active: false
            anchors.fill: parent
            sourceComponent: PinSheet {
                vm: window.shell.consent
            }
        }
        Loader {
            id: menu

            active: false
            anchors.fill: parent
            sourceComponent: MenuSheet {
                shell: window.shell
            }
        }
    }
    Connections {
        target: window.shell.consent

        function onIsOpenChanged(): void {
            consent.active = true;
        }
    }
    Connections {
        target: window.shell

        function onPageChanged(): void {
            window.enter();
        }
        function onMenuAsked(): void {
            menu.active = true;
            (menu.item as MenuSheet).open();
        }
    }
    Connections {
        target: window.shell.notices

        function onSnacked(text: string, action: string, tone: int): void {
            snack.active = true;
            (snack.item as Snack).show(text, action, tone);
        }
        function onCleared(): void {
            (snack.item as Snack)?.hide();
        }
    }

    function enter(): void {
        const what = {
            "shell": window.shell
        };
        if (window.shell.pageModel)
            what["vm"] = window.shell.pageModel;
        page.setSource(window.shell.pageSource, what);
    }
}
