import QtQuick
import QtQuick.Layouts

/** A page over the page, for one decision. Esc and the cross go back; Enter does the primary act. */
FocusScope {
    id: root

    default property alias content: body.content
    /** Items left of the primary button. */
    property alias footer: extras.data
    property string title: ""
    property string amount: ""
    /** What will happen, in a sentence. */
    property string text: ""
    property string primaryText: ""
    property string primaryAmount: ""
    property int primaryKind: Button.Primary
    property bool primaryEnabled: true
    property bool primaryBusy: false
    property string primaryReason: ""
    property string secondaryText: ""
    property bool wide: false
    /** Money is moving: no way out but the buttons. */
    property bool closable: true
    readonly property bool opened: visible

    property Item _before: null

    signal primary
    signal secondary
    signal closed

    function open(): void {
        if (root.visible)
            return;
        let place = root.parent;
        while (place.parent && !(place instanceof Stage))
            place = place.parent;
        const stage = place as Stage;
        root._before = root.Window.activeFocusItem;
        root.parent = stage ? stage.overlay : place;
        root.z = 1 + Math.max(0, ...root._others().map(other => other.z));
        root.visible = true;
        body.contentY = 0;
        root.forceActiveFocus(Qt.PopupFocusReason);
    }

    function close(): void {
        if (!root.visible)
            return;
        const below = root._others().pop();
        root.visible = false;
        if (root._before && root._before.visible)
            root._before.forceActiveFocus(Qt.PopupFocusReason);
        else if (below)
            below.forceActiveFocus(Qt.PopupFocusReason);
        root.closed();
    }

    visible: false
    anchors.fill: parent
    z: 1
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Dialog
    Accessible.name: [root.title, root.amount].filter(part => part !== "").join(" ")

    Keys.onEscapePressed: {
        if (root.closable)
            root.close();
    }
    Keys.onReturnPressed: root._act()
    Keys.onEnterPressed: root._act()

    onActiveFocusChanged: {
        if (root.visible && !root.activeFocus)
            Qt.callLater(root._keepFocus);
    }

    /** The other open sheets, the lowest first. */
    function _others(): var {
        return Array.from(root.parent.children).filter(child => child instanceof Sheet && child !== root && child.visible).sort((one, two) => one.z - two.z);
    }

    /** Tab goes round inside the sheet and never onto the page beneath. */
    function _keepFocus(): void {
        if (!root.visible || root.activeFocus || !root.Window.active || root._others().some(other => other.z > root.z))
            return;
        const first = root.nextItemInFocusChain();
        first.forceActiveFocus(Qt.TabFocusReason);
    }

    function _act(): void {
        if (root.primaryText !== "" && root.primaryEnabled && !root.primaryBusy)
            root.primary();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.shade

        MouseArea {
            anchors.fill: parent
            onClicked: {
                if (root.closable)
                    root.close();
            }
            onWheel: wheel => wheel.accepted = true
        }
    }
    Panel {
        id: panel

        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space16, root.wide ? Theme.sheetWidthWide : Theme.sheetWidth)
        height: Math.min(parent.height - 2 * Theme.space16, page.implicitHeight)
        floating: true
        bordered: Theme.strong

        MultiPointTouchArea {
            anchors.fill: parent
        }
        ColumnLayout {
            id: page

            anchors.fill: parent
            spacing: 0

            SheetHead {
                Layout.fillWidth: true
                title: root.title
                amount: root.amount
                text: root.text
                closable: root.closable
                onClosed: root.close()
            }
            ScrollArea {
                id: body

                // Room for the ring of what stands first or last.
                padding: Theme.space4
                sidePadding: Theme.space16
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.leftMargin: Theme.space8
                Layout.rightMargin: Theme.space8
                Layout.preferredHeight: implicitHeight
                Layout.minimumHeight: 0
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space24
                Layout.rightMargin: Theme.space24
                Layout.topMargin: Theme.space12
                Layout.bottomMargin: Theme.space24
                spacing: Theme.space8
                visible: root.primaryText !== "" || root.secondaryText !== "" || extras.children.length > 0

                RowLayout {
                    id: extras

                    spacing: Theme.space8
                }
                Item {
                    Layout.fillWidth: true
                }
                Button {
                    visible: root.secondaryText !== ""
                    text: root.secondaryText
                    size: Button.Large
                    onClicked: root.secondary()
                }
                Button {
                    Layout.fillWidth: true
                    Layout.minimumWidth: Theme.width120
                    Layout.preferredWidth: Math.max(Theme.width240, Math.ceil(implicitWidth))
                    Layout.maximumWidth: Layout.preferredWidth
                    visible: root.primaryText !== ""
                    text: root.primaryText
                    amount: root.primaryAmount
                    kind: root.primaryKind
                    size: Button.Large
                    enabled: root.primaryEnabled
                    busy: root.primaryBusy
                    reason: root.primaryReason
                    onClicked: root.primary()
                }
            }
        }
    }
}
