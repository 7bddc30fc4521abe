pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The classes of VAT: what they are called, and their rates from a day on. */
ListAndForm {
    id: root

    required property TaxListModel vm

    rows: root.vm.rows
    current: root.vm.current
    isOpen: root.vm.isOpen
    title: root.vm.title
    listName: qsTr("Classes of VAT")
    addText: qsTr("New class of VAT")
    archiveText: qsTr("Offer it no more")
    canArchive: root.vm.canArchive
    hint: qsTr("Choose a class to change it. A change of rate is a new rate from a day on: what was sold before keeps its own.")
    onAdded: {
        root.vm.add();
        name.focusField();
    }
    onChosen: key => root.vm.choose(key)
    onClosed: root.vm.leave()
    onArchived: root.vm.archive()

    SavedField {
        id: name

        Layout.fillWidth: true
        label: qsTr("Name")
        text: root.vm.name
        error: root.vm.nameError
        hint: root.vm.isNew ? qsTr("Write a name and its rates: then it is saved as you go.") : ""
        onEdited: text => root.vm.writeName(text)
        onEnded: root.vm.endLine()
    }
    Switch {
        Layout.fillWidth: true
        text: qsTr("Exempt from VAT")
        detail: qsTr("Not the rate of 0%: receipts and reports tell it apart.")
        on: root.vm.isExempt
        onChanged: on => root.vm.setExempt(on)
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.targetMain
        visible: !root.vm.isExempt
        spacing: Theme.space12

        Label {
            Layout.fillWidth: true
            text: qsTr("Rates, the newest first")
            weight: Theme.medium
        }
        Button {
            text: qsTr("New rate from a day on")
            iconName: "calendar"
            size: Button.Medium
            onClicked: days.open()
        }
        Repeater {
            id: rates

            model: root.vm.rates

            RateCard {
                required property var model

                Layout.fillWidth: true
                begins: model.begins
                isNow: model.isNow
                eatIn: model.eatIn
                eatInError: model.eatInError
                takeAway: model.takeAway
                takeAwayError: model.takeAwayError
                removable: rates.count > 1
                onWritten: (what, text) => root.vm.writeRate(model.key, what, text)
                onEnded: root.vm.endLine()
                onRemoved: root.vm.removeRate(model.key)
            }
        }
    }
    Item {
        visible: false // a sheet opens on the stage; here it takes no room

        LateSheet {
            id: days

            sourceComponent: Sheet {
                id: day

                title: qsTr("From which day?")

                DateRange {
                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.space16
                    from: root.vm.today
                    to: root.vm.today
                    today: root.vm.today
                    single: true
                    onChosen: (from, to) => {
                        day.close();
                        root.vm.addRate(from);
                    }
                }
            }
        }
    }
}
