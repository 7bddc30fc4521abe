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

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.PageTabList
    Accessible.name: root.name

    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
    Flickable {
        anchors.fill: parent
        contentWidth: row.implicitWidth
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        clip: true

        Row {
            id: row

            Repeater {
                model: root.options

                Tappable {
                    id: tab

                    required property int index
                    required property string modelData

                    text: tab.modelData
                    spoken: [tab.text, root.counts[tab.index] ?? ""].filter(part => part !== "").join(", ")
                    chosen: root.current === tab.index
                    leftPadding: Theme.space16
                    rightPadding: Theme.space16
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
