pragma ComponentBehavior: Bound
import QtQuick

/** Pages of one thing, side by side; flicks when they do not fit. It shows `current`; the screen moves it. */
FocusScope {
    id: root

    property list<string> options
    /** Shown beside each; "" for none. */
    property list<string> counts
    property int current: 0
    property string name: ""

    signal chosen(int index)

    /** Many tabs stand closer, so that all of them are in sight where that is enough. */
    readonly property int _pad: [Theme.space16, Theme.space12, Theme.space8, Theme.space4].find(pad => root._widthWith(pad) <= root.width) ?? Theme.space16

    function _widthWith(pad: int): real {
        return root.options.reduce((sum, text) => sum + Math.max(Theme.targetRow, Widths.natural(text, Theme.bold) * Theme.body / 1000 + 2 * pad), 0);
    }

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.PageTabList
    Accessible.name: root.name

    onCurrentChanged: Qt.callLater(flick.reveal)

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
    Flickable {
        id: flick

        /** Brings the tab that is shown into sight, also where reading begins on the right. */
        function reveal(): void {
            const tab = tabs.itemAt(root.current);
            const most = Math.max(0, flick.contentWidth - flick.width);
            if (tab)
                flick.contentX = Math.max(Math.min(flick.contentX, tab.x, most), Math.min(most, tab.x + tab.width - flick.width));
        }

        anchors.fill: parent
        contentWidth: row.implicitWidth
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        clip: true
        onWidthChanged: Qt.callLater(flick.reveal)
        onContentWidthChanged: Qt.callLater(flick.reveal)

        Row {
            id: row

            Repeater {
                id: tabs

                model: root.options

                Tappable {
                    id: tab

                    required property int index
                    required property string modelData

                    text: tab.modelData
                    spoken: [tab.text, root.counts[tab.index] ?? ""].filter(part => part !== "").join(", ")
                    chosen: root.current === tab.index
                    implicitWidth: Math.max(Theme.targetRow, implicitContentWidth + leftPadding + rightPadding)
                    implicitHeight: Math.max(Theme.targetMid, implicitContentHeight + topPadding + bottomPadding)
                    leftPadding: root._pad
                    rightPadding: root._pad
                    ringInside: true
                    Accessible.role: Accessible.PageTab
                    onClicked: root.chosen(tab.index)

                    background: Rectangle {
                        color: tab.down ? Theme.veil : Theme.clear
                        radius: Theme.radiusInner

                        Rectangle {
                            anchors.left: parent.left
                            anchors.right: parent.right
                            anchors.bottom: parent.bottom
                            height: Theme.focusWidth
                            color: Theme.accent
                            visible: tab.chosen
                        }
                    }
                    contentItem: Row {
                        spacing: Theme.space8

                        Words {
                            anchors.verticalCenter: parent.verticalCenter
                            text: tab.text
                            weight: tab.chosen ? Theme.bold : Theme.medium
                            color: tab.chosen ? Theme.accent : Theme.ink
                            lines: 1
                        }
                        Badge {
                            anchors.verticalCenter: parent.verticalCenter
                            compact: true
                            text: root.counts[tab.index] ?? ""
                        }
                    }
                }
            }
        }
    }
}
